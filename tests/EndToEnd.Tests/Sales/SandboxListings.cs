using System.Text.Json;
using DiscordAH.Domain.Market;
using DiscordAH.EndToEnd.Tests.Sandbox;
using DiscordAH.Infrastructure.Market;

namespace DiscordAH.EndToEnd.Tests.Sales;

/// <summary>Past snapshots of the sandbox market, read plainly and apart from the product's parser.</summary>
internal static class SandboxListings
{
    private static readonly VariantIdentity Identity = new(ItemLevelData.Load(), _ => null);

    /// <summary>The snapshots in force at each of the times, each once.</summary>
    public static async Task<List<(DateTimeOffset At, SnapshotListings Listings)>> ReadAsync(BattleNetHost host, string region, string realm, IEnumerable<DateTimeOffset> times)
    {
        var read = new List<(DateTimeOffset At, SnapshotListings Listings)>();
        var path = realm == "commodities" ? "auctions/commodities" : $"connected-realm/{realm}/auctions";
        foreach (var time in times)
        {
            using var response = await host.Client.GetAsync(FormattableString.Invariant($"{region}/data/wow/{path}?namespace=dynamic-{region}&at={time.ToUnixTimeSeconds()}"));
            response.EnsureSuccessStatusCode();
            var at = response.Content.Headers.LastModified!.Value;
            if (read.Count > 0 && read[^1].At == at) continue;
            read.Add((at, Of((await BattleNetHost.ParseAsync(response)).GetProperty("auctions"))));
        }

        return read;
    }

    private static SnapshotListings Of(JsonElement auctions)
    {
        var keys = new Dictionary<VariantKey, int>();
        var rows = auctions.EnumerateArray().OrderBy(row => row.GetProperty("id").GetInt64()).ToList();
        return new SnapshotListings(
            [.. rows.Select(row => row.GetProperty("id").GetInt64())],
            [.. rows.Select(row => Number(keys, Key(row.GetProperty("item"))))],
            [.. rows.Select(row => Optional(row, "unit_price") is > 0 and var unit ? unit : Optional(row, "buyout") / Optional(row, "quantity"))],
            [.. rows.Select(row => row.GetProperty("quantity").GetInt32())],
            [.. rows.Select(row => Left(row.GetProperty("time_left").GetString()!))],
            [.. keys.OrderBy(key => key.Value).Select(key => key.Key)]);
    }

    private static int Number(Dictionary<VariantKey, int> keys, VariantKey key)
    {
        if (!keys.TryGetValue(key, out var number)) keys.Add(key, number = keys.Count);
        return number;
    }

    private static VariantKey Key(JsonElement item)
    {
        int[] bonuses = item.TryGetProperty("bonus_lists", out var list) ? [.. list.EnumerateArray().Select(bonus => bonus.GetInt32())] : [];
        return Identity.Of(new ListedItem
        {
            ItemId = item.GetProperty("id").GetInt32(),
            Bonuses = bonuses,
            PetSpecies = (int)Optional(item, "pet_species_id"),
            PetBreed = (int)Optional(item, "pet_breed_id"),
            PetQuality = (int)Optional(item, "pet_quality_id"),
            PetLevel = (int)Optional(item, "pet_level"),
        })!.Value;
    }

    private static long Optional(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetInt64() : 0;

    private static TimeLeft Left(string text) => text switch
    {
        "SHORT" => TimeLeft.Short,
        "MEDIUM" => TimeLeft.Medium,
        "LONG" => TimeLeft.Long,
        "VERY_LONG" => TimeLeft.VeryLong,
        _ => TimeLeft.Unknown,
    };
}
