namespace DiscordAH.Infrastructure.Market.BattleNet.Json;

/// <summary>How many a recipe makes: <c>value</c>, or <c>minimum</c> and <c>maximum</c>. Some carry fractions.</summary>
internal sealed record QuantityJson(decimal? Value, decimal? Minimum, decimal? Maximum)
{
    /// <summary>Fewest; null when not told.</summary>
    public int? Least => Whole(Minimum ?? Value, Math.Floor);

    /// <summary>Most; null when not told.</summary>
    public int? Most => Whole(Maximum ?? Value ?? Minimum, Math.Ceiling);

    private static int? Whole(decimal? value, Func<decimal, decimal> round) => value is > 0 and < 1_000_000 ? (int)round(value.Value) : null;
}
