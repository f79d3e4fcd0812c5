using System.Globalization;
using Discord.Net;
using Discord.WebSocket;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Domain.Common;
using Net = global::Discord;

namespace DiscordAH.Bot.Discord.DiscordNet;

/// <summary>Answers an interaction with Discord.Net's calls.</summary>
internal sealed class SocketResponder(SocketInteraction interaction, SignedState signed) : IInteractionResponder
{
    private static readonly RestRoute Route = new(HttpMethod.Post, "interaction answer (Discord.Net)", "", "", true);

    private readonly NetMessages _messages = new(signed);

    public Task DeferAsync(bool ephemeral, CancellationToken ct) => SendAsync(
        options => interaction switch
        {
            SocketMessageComponent component => component.DeferLoadingAsync(ephemeral, options),
            SocketModal form => form.DeferLoadingAsync(ephemeral, options),
            _ => interaction.DeferAsync(ephemeral, options),
        },
        ct);

    public Task DeferUpdateAsync(CancellationToken ct) => SendAsync(options => interaction.DeferAsync(false, options), ct);

    public Task RespondAsync(Reply reply, CancellationToken ct) => SendAsync(
        options =>
        {
            var message = _messages.Map(reply);
            return reply.Files.Count == 0
                ? interaction.RespondAsync(message.Text, message.Embeds, false, reply.Ephemeral, Net.AllowedMentions.None, message.Components, null, options)
                : interaction.RespondWithFilesAsync(message.Files, message.Text, message.Embeds, false, reply.Ephemeral, Net.AllowedMentions.None, message.Components, null, options);
        },
        ct);

    public Task UpdateAsync(Reply reply, CancellationToken ct) => SendAsync(
        options => interaction switch
        {
            SocketMessageComponent component => component.UpdateAsync(_messages.Change(reply), options),
            SocketModal form => form.UpdateAsync(_messages.Change(reply), options),
            _ => throw new InvalidOperationException("Only a component or a form sits on a message."),
        },
        ct);

    public Task OpenModalAsync(Modal modal, UserId opener, CancellationToken ct) => SendAsync(
        options => interaction.RespondWithModalAsync(_messages.Map(modal, opener), options), ct);

    public Task SuggestAsync(IReadOnlyList<CommandChoice> choices, OptionKind kind, CancellationToken ct) => SendAsync(
        options => ((SocketAutocompleteInteraction)interaction).RespondAsync(choices.Where(c => c.Value.Length <= 100 && c.Name.Length > 0).Take(25).Select(c => Map(c, kind)), options), ct);

    public Task EditOriginalAsync(Reply reply, CancellationToken ct) => SendAsync(
        options => interaction.ModifyOriginalResponseAsync(_messages.Change(reply), options), ct);

    public Task DeleteOriginalAsync(CancellationToken ct) => SendAsync(interaction.DeleteOriginalResponseAsync, ct);

    public Task FollowUpAsync(Reply reply, CancellationToken ct) => SendAsync(
        options =>
        {
            var message = _messages.Map(reply);
            return reply.Files.Count == 0
                ? interaction.FollowupAsync(message.Text, message.Embeds, false, reply.Ephemeral, Net.AllowedMentions.None, message.Components, null, options)
                : interaction.FollowupWithFilesAsync(message.Files, message.Text, message.Embeds, false, reply.Ephemeral, Net.AllowedMentions.None, message.Components, null, options);
        },
        ct);

    private static Net.AutocompleteResult Map(CommandChoice choice, OptionKind kind) => new(DiscordText.Clip(choice.Name, 100), kind switch
    {
        OptionKind.Integer => long.Parse(choice.Value, CultureInfo.InvariantCulture),
        OptionKind.Number => double.Parse(choice.Value, CultureInfo.InvariantCulture),
        _ => choice.Value,
    });

    private static string Text(HttpException e) =>
        $"{e.Reason} {string.Join("; ", e.Errors.SelectMany(p => p.Errors.Select(x => $"{p.Path}: {x.Message}")))}".Trim();

    private static async Task SendAsync(Func<Net.RequestOptions, Task> send, CancellationToken ct)
    {
        try
        {
            await send(new Net.RequestOptions { CancelToken = ct });
        }
        catch (HttpException e)
        {
            throw new DiscordException(Route, e.HttpCode, (int?)e.DiscordCode ?? 0, Text(e));
        }
        catch (TimeoutException)
        {
            // Discord.Net counts the three seconds itself.
            throw new DiscordException(Route, System.Net.HttpStatusCode.NotFound, (int)DiscordError.UnknownInteraction, "the three seconds are over");
        }
    }
}
