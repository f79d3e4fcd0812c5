using System.Globalization;
using DiscordAH.Domain.Market;

namespace DiscordAH.Bot.Market;

/// <summary>Inferred sales in one line.</summary>
internal static class SalesText
{
    /// <summary>Null where there is too little to say anything.</summary>
    public static string? Of(SaleFigures? figures)
    {
        if (figures is not { IsTelling: true } telling) return null;
        var days = telling.Days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{telling.Days} days");
        return string.Create(CultureInfo.InvariantCulture, $"Sells about {Number(telling.SoldPerDay)} a day · {telling.SaleRate:0 %} of listings sell (inferred from {days} of snapshots)");
    }

    private static string Number(double perDay) => perDay switch
    {
        >= 9.5 => GoldText.Count((long)Math.Round(perDay)),
        >= 0.05 => perDay.ToString("0.#", CultureInfo.InvariantCulture),
        _ => "0",
    };
}
