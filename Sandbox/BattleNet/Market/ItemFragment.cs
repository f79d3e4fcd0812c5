using System.Globalization;
using System.Text;
using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.Market;

/// <summary>
/// The <c>item</c> object of an auction, written once per slot: bonus lists and modifiers of gear, species, breed, level
/// and quality of pets. Bonus ids are real ones (AzerothAuctionAssassin, Apache-2.0).
/// </summary>
internal static class ItemFragment
{
    private const int Avoidance = 40; // 41 leech, 42 speed, 43 indestructible
    private const int FirstSuffix = 1676; // "of the Quickblade" to "of the Harmonious"
    private const int LastSuffix = 1717;
    private const int LegacyLevel = 6654;

    private static readonly int[] CraftedStats = [8790, 8791, 8792, 8793, 8794, 8795];
    private static readonly int[] Contexts = [0, 1, 13, 14, 26];

    /// <summary>The fragment, and what the variant adds to the logarithm of the price.</summary>
    public static (byte[] Json, double Premium) For(CatalogueItem item, ulong key)
    {
        var text = new StringBuilder("{\"id\":").Append(item.AuctionedId.ToString(CultureInfo.InvariantCulture));
        var premium = item.Kind switch
        {
            ItemKind.Pet => Pet(text, item, key),
            ItemKind.Gear => Gear(text, item, key),
            _ => 0,
        };
        return (Encoding.UTF8.GetBytes(text.Append('}').ToString()), premium);
    }

    private static double Pet(StringBuilder text, CatalogueItem item, ulong key)
    {
        var share = Hash.Unit(key, 31);
        var level = share < 0.6 ? 1 : share < 0.9 ? 25 : 2 + (int)(Hash.Unit(key, 32) * 23);
        var breed = 3 + (int)((item.Id + (long)(Hash.Unit(key, 33) * 3)) % 10);
        text.Append(CultureInfo.InvariantCulture,
            $",\"pet_breed_id\":{breed},\"pet_level\":{level},\"pet_quality_id\":{item.Quality},\"pet_species_id\":{item.Id}");
        return level == 25 ? 0.35 : 0;
    }

    private static double Gear(StringBuilder text, CatalogueItem item, ulong key)
    {
        // A few variants per item, so that the same variant is offered by several sellers and on several realms.
        var variant = Hash.Of((ulong)item.Id, (int)(Hash.Unit(key, 34) * 2.6));
        var premium = 0.1 * Hash.Normal(variant, 1);
        var bonuses = new List<int>();
        if (item.RequiredLevel < 60)
        {
            bonuses.Add(LegacyLevel);
            if (item.Quality == 2)
                bonuses.Add(FirstSuffix + (int)(Hash.Unit(variant, 2) * (LastSuffix - FirstSuffix + 1)));
        }
        else if (item.Quality >= 3 && Hash.Unit(variant, 3) < 0.3)
        {
            bonuses.Add(CraftedStats[(int)(Hash.Unit(variant, 4) * CraftedStats.Length)]);
        }

        if (Hash.Unit(variant, 5) < 0.12)
        {
            bonuses.Add(Avoidance + (int)(Hash.Unit(variant, 6) * 4));
            premium += 0.45;
        }

        text.Append(CultureInfo.InvariantCulture, $",\"context\":{Contexts[(int)(Hash.Unit(variant, 7) * Contexts.Length)]}");
        if (bonuses.Count > 0)
            text.Append(",\"bonus_lists\":[").AppendJoin(',', bonuses).Append(']');
        // 9 is the level at which it dropped, 28 the content it dropped in: the latter says nothing of the item.
        var level = Math.Max(1, item.RequiredLevel);
        var tuning = 2000 + (int)(Hash.Unit(key, 35) * 400);
        text.Append(CultureInfo.InvariantCulture,
            $",\"modifiers\":[{{\"type\":9,\"value\":{level}}},{{\"type\":28,\"value\":{tuning}}}]");
        return premium;
    }
}
