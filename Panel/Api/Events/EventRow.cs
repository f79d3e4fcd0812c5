using System.Text.Json.Serialization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Something that happened around an auction house.</summary>
/// <param name="Kind">realm_down, realm_up, population_changed, transfers_changed, creation_changed or new_build.</param>
/// <param name="Region">us, eu, kr or tw.</param>
/// <param name="Market">The connected realm's number; null when the whole region is meant.</param>
/// <param name="Realms">Slugs of its realms, with region; empty when the whole region is meant.</param>
/// <param name="At">When it was noticed. UTC.</param>
/// <param name="Since">When the state before was last seen; null when there is no such moment.</param>
/// <param name="From">The value before; null for none.</param>
/// <param name="To">The value after.</param>
/// <param name="Text">The event in a few words.</param>
internal sealed record EventRow(
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("region")] string Region,
    [property: JsonPropertyName("market")] int? Market,
    [property: JsonPropertyName("realms")] IReadOnlyList<string> Realms,
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("since")] DateTimeOffset? Since,
    [property: JsonPropertyName("from")] string? From,
    [property: JsonPropertyName("to")] string To,
    [property: JsonPropertyName("text")] string Text)
{
    public static EventRow Of(MarketEvent one, IRealmCatalog realms) => new(
        Word(one.Kind), one.Region.Slug(), one.Market?.Value,
        one.Market is { } market ? [.. (realms.Find(market)?.Realms ?? []).Select(RealmText.Slug)] : [],
        one.At.ToUniversalTime(), one.Since?.ToUniversalTime(), one.From, one.To, one.Text);

    private static string Word(MarketEventKind kind) => kind switch
    {
        MarketEventKind.RealmDown => "realm_down",
        MarketEventKind.RealmUp => "realm_up",
        MarketEventKind.PopulationChanged => "population_changed",
        MarketEventKind.TransfersChanged => "transfers_changed",
        MarketEventKind.CreationChanged => "creation_changed",
        MarketEventKind.NewBuild => "new_build",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of event."),
    };
}
