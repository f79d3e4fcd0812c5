namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>What became of an archive.</summary>
/// <param name="Rows">Sound rows in it.</param>
/// <param name="Goods">Goods in it.</param>
/// <param name="Readings">Readings (times) in it.</param>
/// <param name="Added">Readings that were new.</param>
/// <param name="TooNew">Readings left out because they are not older than the newest live snapshot.</param>
/// <param name="Written">History rows written.</param>
internal sealed record HistoryReport(int Rows, int Goods, int Readings, int Added, int TooNew, int Written);
