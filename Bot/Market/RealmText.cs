using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Realms in messages, lists and buttons.</summary>
internal static class RealmText
{
    private const int MaxChoices = 25;

    /// <summary><c>Area 52 (US)</c>, with the local name where it differs.</summary>
    public static string Name(Realm realm)
    {
        var local = string.Equals(realm.LocalName, realm.Name, StringComparison.Ordinal) ? "" : $" · {realm.LocalName}";
        return $"{realm.Name}{local} ({realm.Region.Slug().ToUpperInvariant()})";
    }

    /// <summary>The text that finds exactly this realm again.</summary>
    public static string Key(Realm realm) => $"{realm.Region.Slug()}-{realm.Slug}";

    /// <summary>A realm that a button carries; null when it is not followed any more.</summary>
    public static Realm? Find(IRealmCatalog realms, MarketId market, int realm) =>
        realms.Find(market)?.Realms is { Count: > 0 } connected ? connected.FirstOrDefault(one => one.Id == realm) ?? connected[0] : null;

    /// <summary>Suggestions while a realm is typed; before anything is typed the first ones there are.</summary>
    public static IReadOnlyList<CommandChoice> Suggest(IRealmCatalog realms, string typed)
    {
        var found = string.IsNullOrWhiteSpace(typed)
            ? realms.All.SelectMany(one => one.Realms).Take(MaxChoices)
            : realms.Search(typed, MaxChoices);
        return [.. found.Where(realm => Key(realm).Length <= 100).Select(realm => new CommandChoice(DiscordText.Clip(Name(realm), 100), Key(realm)))];
    }
}
