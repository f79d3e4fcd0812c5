using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Api;

/// <summary>Realms in addresses and lists.</summary>
internal static class RealmText
{
    /// <summary>The slug with its region, which is unique: <c>us-area-52</c>.</summary>
    public static string Slug(Realm realm) => $"{realm.Region.Slug()}-{realm.Slug}";

    /// <summary>The name with its region.</summary>
    public static string Name(Realm realm) => $"{realm.Name} ({realm.Region.ToString().ToUpperInvariant()})";
}
