using DiscordAH.Domain.Market;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Pages.Market;

/// <summary>The trend on an item's page.</summary>
/// <param name="Report">The trend.</param>
/// <param name="Picture">Its chart.</param>
internal sealed record TrendPart(TrendReport Report, PagePicture Picture)
{
    public const int MaxRows = 200;

    /// <summary>Moments with both averages and the price, newest first.</summary>
    public IEnumerable<(TrendPoint Averages, PriceBar Bar)> Rows =>
        Report.Bars.Join(Report.Averages, bar => bar.To < Report.To ? bar.To : Report.To, point => point.At < Report.To ? point.At : Report.To, (bar, point) => (point, bar)).Reverse().Take(MaxRows);
}
