using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>All that a chart shows.</summary>
/// <param name="Title">First line.</param>
/// <param name="Place">Second line, without time span and unit.</param>
/// <param name="Unit">What the money is for: <c>gold per unit</c>.</param>
/// <param name="Keys">The legend.</param>
/// <param name="Remark">What stands behind the legend; empty for nothing.</param>
/// <param name="Range">How far back.</param>
/// <param name="From">Its start.</param>
/// <param name="To">Its end.</param>
/// <param name="Series">The numbers.</param>
/// <param name="Marks">Events.</param>
/// <param name="IsPriceOnly">No market value and no quantities.</param>
internal sealed record ChartContent(
    string Title,
    string Place,
    string Unit,
    IReadOnlyList<ChartKey> Keys,
    string Remark,
    PriceRange Range,
    DateTimeOffset From,
    DateTimeOffset To,
    ChartSeries Series,
    IReadOnlyList<ChartMark> Marks,
    bool IsPriceOnly = false);
