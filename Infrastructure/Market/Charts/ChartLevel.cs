namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>A price across the whole chart.</summary>
/// <param name="Value">Copper.</param>
/// <param name="Label">What it is, without the price.</param>
/// <param name="Below">Whether the label stands under the line.</param>
internal readonly record struct ChartLevel(double Value, string Label, bool Below);
