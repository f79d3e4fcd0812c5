using System.Globalization;
using DiscordAH.Bot.Alerts.Drafts;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Bot.Professions;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Alerts;

/// <summary><c>/alert bulk</c>: one rule for all materials of a profession; a dry run first.</summary>
internal sealed class AlertBulkCommand(BulkDesk desk, WhenSuggestions rules, IProfessionCatalog professions, IRealmCatalog realms) : ICommand
{
    private const int MaxChoices = 25;

    public CommandDefinition Definition { get; } = new(
        "alert bulk",
        "Watch all materials of a profession with one rule; shows first how much it would tell",
        [
            new CommandOption("profession", "Profession in any language, like Alchemy") { Required = true, Autocomplete = true, MaximumLength = 60 },
            AlertOptions.When(required: true),
            AlertOptions.Realm,
            new CommandOption("tier", "Skill tier; the newest when left out") { Autocomplete = true, MaximumLength = 100 },
            AlertOptions.Quantity,
            AlertOptions.Channel,
        ])
    {
        IsEphemeral = static _ => true,
        Examples = ["/alert bulk profession:Alchemy when:25% below median of 14 days realm:Area 52"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Text("channel") is not null && call.Caller.Guild is null) return Reply.Private("A channel can be told only from its server. Run this there, or leave the channel out.");
        var tier = call.Text("tier")?.Trim();
        int? id = null;
        if (!string.IsNullOrEmpty(tier))
        {
            id = TierOf(call.Text("profession") ?? "", tier);
            if (id is null) return Reply.Private($"No tier is called \"{DiscordText.Escape(DiscordText.Clip(tier, 60))}\". Type a few letters and pick one from the list.");
        }

        var (channel, guild) = AlertOptions.ChannelOf(call);
        var wish = new BulkWish(call.Text("profession") ?? "", call.Text("realm")?.Trim() ?? "", call.Text("when") ?? "", id, call.Integer("quantity"), channel, guild);
        return await desk.TryAsync(call.Caller, wish, ct);
    }

    public async ValueTask<IReadOnlyList<CommandChoice>> SuggestAsync(CommandCall call, string option, string typed, CancellationToken ct) => option switch
    {
        "profession" => ProfessionText.Suggest(professions, typed),
        "realm" => RealmText.Suggest(realms, typed),
        "tier" => [.. Tiers(call.Text("profession") ?? "").Where(one => one.Name.English.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase)).Take(MaxChoices)
            .Select(one => new CommandChoice(DiscordText.Clip(one.Name.English, 100), one.Id.ToString(CultureInfo.InvariantCulture)))],
        "when" => await rules.SuggestAsync(call.Caller.User, null, null, typed),
        _ => [],
    };

    private int? TierOf(string profession, string text) =>
        Tiers(profession).FirstOrDefault(one => one.Id.ToString(CultureInfo.InvariantCulture) == text || string.Equals(one.Name.English, text, StringComparison.OrdinalIgnoreCase))?.Id;

    private IReadOnlyList<SkillTier> Tiers(string profession) =>
        ProfessionLookup.Resolve(professions, profession) is { Succeeded: true } found ? professions.Tiers(found.Value.Id) : [];
}
