using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Bot.Notifications;

/// <summary>Draws the days around a firing. A message without its picture is better than none, so a failure is logged and left out.</summary>
internal sealed partial class NoticePictures(IServiceScopeFactory scopes, ILogger<NoticePictures> log) : INoticePictures
{
    private const string FileName = "alert.png";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public async Task<ReplyFile?> DrawAsync(NoticePicture picture, CancellationToken ct)
    {
        if (picture.Kind != NoticePicture.Firing || !long.TryParse(picture.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        stop.CancelAfter(Longest);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<IFiringStore>().FindAsync(id, stop.Token) is not { } firing) return null;
            var charts = scope.ServiceProvider.GetRequiredService<IAlertCharts>();
            var drawn = await charts.DrawFiringPngAsync(firing, ChartStyle.Discord, stop.Token).WaitAsync(stop.Token);
            return new ReplyFile(FileName, drawn, DiscordText.Clip(charts.DescribeFiring(firing), 1024));
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogNotDrawn(e, id);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The picture of firing {Firing} could not be drawn; the message goes without it")]
    private partial void LogNotDrawn(Exception exception, long firing);
}
