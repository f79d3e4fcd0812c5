using System.Globalization;
using Discord.WebSocket;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Domain.Common;
using Net = global::Discord;

namespace DiscordAH.Bot.Discord.DiscordNet;

/// <summary>Reads Discord.Net's interactions into ours.</summary>
internal static class SocketInteractionReader
{
    public static Interaction? Read(SocketInteraction interaction, long arrived) => interaction switch
    {
        SocketSlashCommand command => ReadCommand(command, arrived),
        SocketAutocompleteInteraction typing => ReadTyping(typing, arrived),
        SocketMessageComponent component => Create(component, InteractionKind.Component, arrived, customId: component.Data.CustomId,
            values: [.. component.Data.Values ?? []], message: ReadMessage(component.Message, component.Data.CustomId)),
        SocketModal form => Create(form, InteractionKind.Form, arrived, customId: form.Data.CustomId,
            fields: form.Data.Components.ToDictionary(c => c.CustomId, c => c.Value ?? "", StringComparer.Ordinal),
            message: form.Message is null ? null : ReadMessage(form.Message, "")),
        _ => null,
    };

    private static Interaction ReadCommand(SocketSlashCommand command, long arrived)
    {
        var (path, options) = (command.Data.Name, command.Data.Options);
        while (options.FirstOrDefault() is { Type: Net.ApplicationCommandOptionType.SubCommand or Net.ApplicationCommandOptionType.SubCommandGroup } inner)
            (path, options) = ($"{path} {inner.Name}", inner.Options);
        return Create(command, InteractionKind.Command, arrived, path, options.ToDictionary(o => o.Name, o => Text(o.Value), StringComparer.Ordinal));
    }

    private static Interaction ReadTyping(SocketAutocompleteInteraction typing, long arrived)
    {
        var path = typing.Data.CommandName;
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in typing.Data.Options)
            if (option.Type is Net.ApplicationCommandOptionType.SubCommand or Net.ApplicationCommandOptionType.SubCommandGroup) path += " " + option.Name;
            else options[option.Name] = Text(option.Value);
        options[typing.Data.Current.Name] = Text(typing.Data.Current.Value);
        return Create(typing, InteractionKind.Autocomplete, arrived, path, options, typing.Data.Current.Name);
    }

    private static Interaction Create(
        SocketInteraction source, InteractionKind kind, long arrived, string path = "", IReadOnlyDictionary<string, string>? options = null, string? focused = null,
        string customId = "", IReadOnlyList<string>? values = null, IReadOnlyDictionary<string, string>? fields = null, InteractionMessage? message = null) => new()
        {
            Id = source.Id.ToString(CultureInfo.InvariantCulture),
            ApplicationId = source.ApplicationId.ToString(CultureInfo.InvariantCulture),
            Token = source.Token,
            Kind = kind,
            Caller = ReadCaller(source),
            Arrived = arrived,
            Path = path,
            Options = options ?? new Dictionary<string, string>(),
            Focused = focused,
            CustomId = customId,
            Values = values ?? [],
            Fields = fields ?? new Dictionary<string, string>(),
            Message = message,
        };

    private static Caller ReadCaller(SocketInteraction source)
    {
        var member = source.User as Net.IGuildUser;
        var rights = source.User is SocketGuildUser user && source.Channel is Net.IGuildChannel channel ? user.GetPermissions(channel).RawValue | user.GuildPermissions.RawValue & DiscordPermissions.Administrator : 0;
        return new(
            new UserId((long)source.User.Id),
            member?.DisplayName ?? source.User.GlobalName ?? source.User.Username,
            source.GuildId is { } guild ? new GuildId((long)guild) : null,
            new ChannelId((long)(source.ChannelId ?? 0)),
            rights,
            source.Permissions.RawValue,
            source.UserLocale ?? "en-US");
    }

    private static InteractionMessage ReadMessage(SocketUserMessage message, string customId)
    {
        var select = message.Components.OfType<Net.ActionRowComponent>().SelectMany(r => r.Components).OfType<Net.SelectMenuComponent>().FirstOrDefault(s => s.CustomId == customId);
        return new(
            (message.Flags & Net.MessageFlags.Ephemeral) != 0,
            (message.Interaction as Net.IMessageInteraction)?.Name,
            select?.Options.Select(o => o.Value).ToHashSet(StringComparer.Ordinal));
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        Net.ISnowflakeEntity entity => entity.Id.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
