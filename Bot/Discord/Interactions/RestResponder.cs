using System.Globalization;
using System.Text.Json;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Discord.Rest;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Answers an interaction over the built-in REST client.</summary>
internal sealed class RestResponder(DiscordRest rest, ReplyWriter writer, Interaction interaction) : IInteractionResponder
{
    private const int MaximumChoices = 25;
    private const int MaximumChoiceLength = 100;

    public Task DeferAsync(bool ephemeral, CancellationToken ct) =>
        CallbackAsync(ReplyWriter.Acknowledge(CallbackType.DeferredMessage, ephemeral), null, ct);

    public Task DeferUpdateAsync(CancellationToken ct) =>
        CallbackAsync(ReplyWriter.Acknowledge(CallbackType.DeferredUpdate, false), null, ct);

    public Task RespondAsync(Reply reply, CancellationToken ct) =>
        CallbackAsync(writer.Answer(CallbackType.Message, reply), reply.Files, ct);

    public Task UpdateAsync(Reply reply, CancellationToken ct) =>
        CallbackAsync(writer.Answer(CallbackType.Update, reply), reply.Files, ct);

    public Task OpenModalAsync(Modal modal, UserId opener, CancellationToken ct) =>
        CallbackAsync(writer.Form(modal, opener), null, ct);

    public Task SuggestAsync(IReadOnlyList<CommandChoice> choices, OptionKind kind, CancellationToken ct) =>
        CallbackAsync(Suggestions(choices, kind), null, ct);

    public Task EditOriginalAsync(Reply reply, CancellationToken ct) =>
        rest.SendAsync(new(DiscordRoutes.Original(HttpMethod.Patch, interaction.ApplicationId, interaction.Token), writer.Edit(reply), reply.Files), ct);

    public Task DeleteOriginalAsync(CancellationToken ct) =>
        rest.SendAsync(new(DiscordRoutes.Original(HttpMethod.Delete, interaction.ApplicationId, interaction.Token)), ct);

    public Task FollowUpAsync(Reply reply, CancellationToken ct) =>
        rest.SendAsync(new(DiscordRoutes.FollowUp(interaction.ApplicationId, interaction.Token), writer.FollowUp(reply), reply.Files), ct);

    private static ReadOnlyMemory<byte> Suggestions(IReadOnlyList<CommandChoice> choices, OptionKind kind) => ReplyWriter.Write(json =>
    {
        ReplyWriter.StartCallback(json, CallbackType.Suggestions);
        json.WriteStartArray("choices"u8);
        foreach (var choice in choices.Where(c => c.Value.Length <= MaximumChoiceLength && c.Name.Length > 0).Take(MaximumChoices))
        {
            json.WriteStartObject();
            json.WriteString("name"u8, DiscordText.Clip(choice.Name, MaximumChoiceLength));
            WriteValue(json, choice.Value, kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ReplyWriter.EndCallback(json);
    });

    private static void WriteValue(Utf8JsonWriter json, string value, OptionKind kind)
    {
        if (kind == OptionKind.Integer) json.WriteNumber("value"u8, long.Parse(value, CultureInfo.InvariantCulture));
        else if (kind == OptionKind.Number) json.WriteNumber("value"u8, double.Parse(value, CultureInfo.InvariantCulture));
        else json.WriteString("value"u8, value);
    }

    private Task CallbackAsync(ReadOnlyMemory<byte> body, IReadOnlyList<ReplyFile>? files, CancellationToken ct) =>
        rest.SendAsync(new(DiscordRoutes.Callback(interaction.Id, interaction.Token), body, files), ct);
}
