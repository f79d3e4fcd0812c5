using System.Globalization;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Reports;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Reports;

/// <summary>Market reports as messages.</summary>
internal sealed class MarketReportView(IOptions<PanelLinkOptions> panel)
{
    /// <summary>Discord takes files up to 10 MB; what goes with them needs a little room.</summary>
    public const int MaxBytes = 10_000_000;

    private const int Colour = 0x0B4F7D;
    private const int MaxNames = 5;

    public Reply Show(StoredReport report, byte[]? pdf, bool isArchived) => new()
    {
        Embeds =
        [
            new Embed
            {
                Title = DiscordText.Escape(report.Title),
                Description = $"{report.Pages} pages, {Size(report.Bytes)}. Data until {DiscordText.Ago(report.DataUntil)}."
                    + (isArchived ? $"\nMade {DiscordText.Ago(report.CreatedAt)}; nothing newer has been read since." : "")
                    + (pdf is null ? $"\nThe file is larger than Discord takes. {(panel.Value.Reports is null ? "Read it in the panel, under Reports." : "Read it in the panel:")}" : ""),
                Url = panel.Value.Reports,
                Colour = Colour,
                Footer = DiscordText.Clip(report.Place, 200),
            },
        ],
        Files = pdf is null ? [] : [new ReplyFile(report.FileName, pdf, DiscordText.Clip($"{report.Title}, a PDF of {report.Pages} pages.", 1024), "application/pdf")],
        Rows = Rows("Open the archive"),
    };

    public Reply Progress(Job job) => new() { Text = $"Making the report: {Bar(job.Progress)} {job.Progress} %\n{Doing(job)}" };

    public Reply StillMaking(Job job) => new()
    {
        Text = $"The report is still being made ({job.Progress} %). Give the command again in a minute: it will then be there at once{(panel.Value.Reports is null ? "." : ", or look into the archive.")}",
        Rows = Rows("Open the archive"),
    };

    public Reply Gone() => new() { Text = "The report was made, but it is not in the archive any more. Give the command again.", Ephemeral = true, Rows = Rows("Open the archive") };

    public static Reply Failed(Job job) => Reply.Private(job.State == JobState.Cancelled
        ? "An admin stopped the making of this report. Give the command again if you still want it."
        : $"The report could not be made. {DiscordText.Escape(DiscordText.Clip(job.Error ?? "It gave no reason; try again in a minute.", 400))}");

    public static Reply Refuse(Error error)
    {
        var choices = error switch
        {
            MarketErrors.UnknownRealm unknown => unknown.Nearest,
            MarketErrors.AmbiguousRealm several => several.Choices,
            _ => [],
        };
        var names = choices.Count == 0 ? "" : "\n" + string.Join(", ", choices.Take(MaxNames).Select(RealmText.Name));
        return Reply.Private(DiscordText.Escape(DiscordText.Clip(error.Message + names, 600)));
    }

    private List<IReadOnlyList<Component>> Rows(string label) => panel.Value.Reports is { } page ? [[new Component.Link(label, page)]] : [];

    private static string Doing(Job job) => job switch
    {
        { State: JobState.Queued, Error: { } error } => $"It failed and will be tried again. {DiscordText.Escape(DiscordText.Clip(error, 300))}",
        { State: JobState.Queued } => "Waiting for its turn.",
        { Note: { Length: > 0 } note } => DiscordText.Escape(DiscordText.Clip(note, 200)) + "…",
        _ => "Beginning…",
    };

    private static string Bar(int percent)
    {
        var full = Math.Clamp(percent / 10, 0, 10);
        return new string('▰', full) + new string('▱', 10 - full);
    }

    private static string Size(int bytes) => bytes >= 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000):#,0} KB");
}
