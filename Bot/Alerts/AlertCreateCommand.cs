using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Alerts;

/// <summary><c>/alert create</c>: shows what an alert would have done, and saves it when the person says so.</summary>
internal sealed class AlertCreateCommand(AlertDesk desk, RuleReader reader, WhenSuggestions rules, IItemCatalog items, IRealmCatalog realms) : ICommand
{
    public CommandDefinition Definition { get; } = new(
        "alert create",
        "Be told when a price does what you wait for; shows a preview first",
        [
            AlertOptions.Item,
            AlertOptions.When(required: false),
            AlertOptions.Realm,
            AlertOptions.Quantity,
            new CommandOption("cool-down", "Not again within, like 6h or 2d; 6h when left out") { MaximumLength = 20 },
            new CommandOption("expires", "Ends after or on, like 7d, 30d or 2026-12-31; never when left out") { MaximumLength = 20 },
            new CommandOption("hours", "Only at these hours of your day, like 18-23") { MaximumLength = 20 },
            AlertOptions.Channel,
        ])
    {
        IsEphemeral = static _ => true,
        Examples = ["/alert create item:Mycobloom when:price below 45g", "/alert create item:Mycobloom realm:Area 52 when:30% below median of 14 days quantity:200 hours:18-23"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Text("channel") is not null && call.Caller.Guild is null) return Reply.Private("A channel can be told only from its server. Run this there, or leave the channel out.");
        var (fields, fault) = await reader.ReadAsync(
            call.Caller.User, call.Text("when") ?? "", call.Text("quantity"), call.Text("cool-down"), call.Text("hours"), call.Text("expires"), null, ct);
        if (fields is null) return Reply.Private(fault!);
        var (channel, guild) = AlertOptions.ChannelOf(call);
        var wish = new AlertWish(call.Text("item") ?? "", call.Text("realm")?.Trim() ?? "", fields.When, fields.Quantity, fields.CoolDown, fields.Expires, fields.Hours, channel, guild);
        return (await desk.PreviewAsync(call.Caller, wish, null, ct)).Reply;
    }

    public async ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) => option switch
    {
        "item" => ItemText.Suggest(items, typed),
        "realm" => RealmText.Suggest(realms, typed),
        "when" => await rules.SuggestAsync(call.Caller.User, call.Text("item"), call.Text("realm"), typed),
        _ => [],
    };
}
