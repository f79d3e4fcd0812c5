using DiscordAH.Domain.Market;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>The shapes and colours that a <see cref="Web.PagePicture"/> asks for.</summary>
internal static class PictureStyle
{
    public static ChartStyle Of(string? theme, string? shape) => shape == "narrow" ? new ChartStyle(720, 540, theme == "dark", 1.4f) : new ChartStyle(1000, 420, theme == "dark");
}
