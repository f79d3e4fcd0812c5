using System.Globalization;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Bot.Professions;

/// <summary>Goals in messages.</summary>
internal static class GoalText
{
    /// <summary><c>200 × Mycobloom on Area 52 (US)</c>.</summary>
    public static string Line(MaterialGoal goal, IItemCatalog items, IRealmCatalog realms)
    {
        var name = items.Find(goal.Item)?.Name ?? string.Create(CultureInfo.InvariantCulture, $"item {goal.Item}");
        var realm = goal.RealmId is { } id ? realms.All.SelectMany(one => one.Realms).FirstOrDefault(one => one.Id == id) : null;
        var place = goal.RealmId is null ? "" : $" on {(realm is null ? "a realm that is not followed any more" : DiscordText.Escape(RealmText.Name(realm)))}";
        return $"{GoldText.Count(goal.Quantity)} × **{DiscordText.Escape(DiscordText.Clip(name, 80))}**{place}";
    }

    public static Reply Refusal(Error error) => Reply.Private(DiscordText.Escape(DiscordText.Clip(error switch
    {
        MarketErrors.UnknownItem { Nearest.Count: > 0 } unknown => $"{error.Message} {string.Join(", ", unknown.Nearest.Take(5).Select(match => match.Label))}",
        MarketErrors.UnknownRealm { Nearest.Count: > 0 } unknown => $"{error.Message} {string.Join(", ", unknown.Nearest.Take(5).Select(RealmText.Name))}",
        MarketErrors.AmbiguousRealm several => $"{error.Message} {string.Join(", ", several.Choices.Take(5).Select(RealmText.Name))}",
        _ => error.Message,
    }, 900)));

    public static IReadOnlyList<CommandChoice> Suggest(IItemCatalog items, IRealmCatalog realms, string option, string typed) => option switch
    {
        "item" => ItemText.Suggest(items, typed),
        "realm" => RealmText.Suggest(realms, typed),
        _ => [],
    };
}
