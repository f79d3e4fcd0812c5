using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>The picture of a preview; its address holds the whole rule, and changes with the data.</summary>
internal static class PreviewPicture
{
    public const string Path = "/alerts/preview.png";

    public static PagePicture Of(RuleForm form, AlertPreview preview, IAlertCharts charts, HttpRequest request) => new(
        (form with { Channel = "" }).Link(Path) + string.Create(CultureInfo.InvariantCulture, $"&at={preview.Backtest.To.ToUnixTimeSeconds()}"),
        charts.DescribePreview(preview), ThemeCookie.Of(request), IsFirst: true);
}
