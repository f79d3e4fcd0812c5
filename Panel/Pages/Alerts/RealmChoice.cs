using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>A field to choose a realm.</summary>
/// <param name="Realms">All of them.</param>
/// <param name="Chosen">The one that is set; null for none.</param>
public sealed record RealmChoice(IReadOnlyList<Realm> Realms, Realm? Chosen);
