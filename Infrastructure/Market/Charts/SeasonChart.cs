using System.Globalization;
using DiscordAH.Domain.Market;
using SkiaSharp;

namespace DiscordAH.Infrastructure.Market.Charts;

/// <summary>The weekly swing as a heat map: a row for every hour, a column for every weekday, so that its numbers are readable on a phone held upright. Blue is cheap, orange dear; the sign says it besides.</summary>
internal static class SeasonChart
{
    private const int Days = 7;
    private const int Hours = 24;
    private const float UsualHeight = 1050;

    public static byte[] DrawPng(TrendReport report, ChartStyle style) => ChartPicture.DrawPng(style, UsualHeight, (canvas, theme, size, unit) =>
    {
        var season = report.Season!;
        var margin = 16 * unit;
        var room = size.Width - (2 * margin);
        var place = report.Market.IsCommodities ? $"{report.Realm.Name} · {report.MarketName}" : $"{report.Realm.Name} ({report.Realm.Region.Slug().ToUpperInvariant()})";
        var y = ChartText.Line(canvas, report.VariantName, margin, 12 * unit, room, 25 * unit, theme.Text, bold: true);
        y = ChartText.Line(canvas, $"{place} · % against the usual price · hours UTC", margin, y, room, 17.5f * unit, theme.Muted, bold: false);
        y = ChartText.Line(
            canvas,
            string.Create(CultureInfo.InvariantCulture, $"from {season.Weeks:0.#} weeks; foretold unseen weeks {TrendWords.Percent(season.Gain)} better than no swing"),
            margin, y, room, 17.5f * unit, theme.Muted, bold: false);
        Cells(canvas, season, theme, new SKRect(margin, y + (6 * unit), size.Width - margin, size.Height - margin), unit);
    });

    private static void Cells(SKCanvas canvas, PriceSeason season, ChartTheme theme, SKRect area, float unit)
    {
        var size = Math.Min(20 * unit, (area.Height / (Hours + 1)) * 0.62f);
        var left = area.Left + ChartText.Width("00:00", size) + (12 * unit);
        var (wide, high) = ((area.Right - left) / Days, area.Height / (Hours + 1));
        for (var day = 0; day < Days; day++)
            ChartText.Line(canvas, SeasonWords.Days[day][..3], left + ((day + 0.5f) * wide), area.Top + ((high - (size * 1.2f)) / 2), wide, size, theme.Text, bold: true, SKTextAlign.Center);
        for (var hour = 0; hour < Hours; hour++)
        {
            var top = area.Top + ((hour + 1) * high);
            var baseline = top + ((high - (size * 1.2f)) / 2);
            ChartText.Line(canvas, string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00"), area.Left, baseline, wide, size, theme.Muted, bold: false);
            for (var day = 0; day < Days; day++)
            {
                var factor = SeasonWords.At(season, day, hour);
                var ground = Ground(theme, SeasonWords.Step(season, factor));
                using var paint = new SKPaint();
                paint.Color = ground;
                canvas.DrawRect(new SKRect(left + (day * wide) + unit, top + unit, left + ((day + 1) * wide) - unit, top + high - unit), paint);
                ChartText.Line(canvas, SeasonWords.Cell(factor), left + ((day + 0.5f) * wide), baseline, wide, size, Ink(ground), bold: false, SKTextAlign.Center);
            }
        }
    }

    private static SKColor Ground(ChartTheme theme, int step) => Mix(theme.Grid, step < 0 ? theme.Minimum : theme.Dear, Math.Abs(step) / 3f);

    // Black or white, whichever stands out more.
    private static SKColor Ink(SKColor ground) =>
        (0.2126 * Light(ground.Red)) + (0.7152 * Light(ground.Green)) + (0.0722 * Light(ground.Blue)) > 0.18 ? SKColors.Black : SKColors.White;

    private static double Light(byte channel)
    {
        var part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    private static SKColor Mix(SKColor from, SKColor to, float share) => new(
        (byte)(from.Red + ((to.Red - from.Red) * share)), (byte)(from.Green + ((to.Green - from.Green) * share)), (byte)(from.Blue + ((to.Blue - from.Blue) * share)));
}
