using DiscordAH.EndToEnd.Tests.Sandbox;

namespace DiscordAH.EndToEnd.Tests.Sales;

/// <summary>What really happened in a sandbox market, from its truth endpoint.</summary>
internal sealed class TrueEnds
{
    private TrueEnds(List<End> ends) => All = ends;

    public IReadOnlyList<End> All { get; }

    public static async Task<TrueEnds> ReadAsync(BattleNetHost host, string region, string realm, DateTimeOffset from, DateTimeOffset to)
    {
        var path = FormattableString.Invariant($"{region}/truth/sales?realm={realm}&from={from.ToUnixTimeSeconds()}&to={to.ToUnixTimeSeconds()}");
        var answer = await host.GetAsync(path);
        return new TrueEnds([.. answer.GetProperty("events").EnumerateArray().Select(each => new End(
            DateTimeOffset.FromUnixTimeSeconds(each.GetProperty("time").GetInt64()),
            each.GetProperty("id").GetInt64(),
            each.TryGetProperty("pet_species_id", out var species) ? -species.GetInt32() : each.GetProperty("item").GetInt32(),
            each.GetProperty("quantity").GetInt32(),
            each.GetProperty("outcome").GetString()!,
            each.GetProperty("partial").GetBoolean()))]);
    }

    /// <param name="Good">Item id, or the pet's species negated.</param>
    public sealed record End(DateTimeOffset At, long Id, int Good, int Quantity, string Outcome, bool IsPart)
    {
        public bool IsSale => Outcome == "sold";
    }
}
