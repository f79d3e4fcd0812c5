using System.Globalization;
using DiscordAH.Bot.Alerts.Channels;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Domain.Alerts;

namespace DiscordAH.Bot.Alerts;

/// <summary>Options that several commands of alerts have.</summary>
internal static class AlertOptions
{
    public static CommandOption Item { get; } = new("item", "Item name in any language, or its id") { Required = true, Autocomplete = true, MaximumLength = 100 };

    public static CommandOption Realm { get; } = new("realm", "Realm; when left out, that of your newest alert") { Autocomplete = true, MaximumLength = 100 };

    public static CommandOption Quantity { get; } = new("quantity", "Only when so many are on sale at that price", OptionKind.Integer) { Minimum = 1, Maximum = 1_000_000_000 };

    public static CommandOption Channel { get; } = new("channel", "Tell a channel instead of you; for officers", OptionKind.Channel) { ChannelTypes = [GuildChannel.Text] };

    public static CommandOption When(bool required) =>
        new("when", required ? "Rule, like: 25% below median of 14 days" : "Rule, like: price below 45g. Leave out to see suggestions") { Required = required, Autocomplete = true, MaximumLength = ConditionText.MaxLength };

    /// <summary>The channel that was chosen and its guild; nulls for the person.</summary>
    public static (long? Channel, long? Guild) ChannelOf(CommandCall call) =>
        long.TryParse(call.Text("channel"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && call.Caller.Guild is { } guild ? (id, guild.Value) : (null, null);
}
