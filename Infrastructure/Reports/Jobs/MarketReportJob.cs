using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;
using DiscordAH.Domain.Reports;

namespace DiscordAH.Infrastructure.Reports.Jobs;

/// <summary>Makes the report of a profession's market and puts it into the archive. Run twice it leaves one report.</summary>
internal sealed class MarketReportJob(
    MarketReportSources sources, IRealmCatalog realms, ReportStamps stamps, IPriceBars bars, IReportRenderer renderer, IReportArchive archive, TimeProvider clock) : IJobHandler
{
    private const int HistoryDays = 60;

    public string Kind => MarketReportSubject.Kind;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var words = job.Argument.Split(' ', 2);
        var subject = MarketReportSubject.Parse(words[0]) ?? throw new JobFailedException("The job does not say which report is wanted; ask for it again.") { MayRetry = false };
        var realm = realms.FindBySlug(subject.Realm) ?? throw new JobFailedException($"The realm {subject.Realm} is not followed any more; choose another one.") { MayRetry = false };
        var stamp = await stamps.OfAsync(realm, ct) ?? throw new JobFailedException($"No auctions of {realm.Name} have been read yet. Try again in a few minutes.") { MayRetry = false };
        if (await archive.LatestAsync(Kind, subject.ToString(), ct) is { } latest && latest.Stamp == stamp) return "The report of the newest snapshots was there already.";

        await progress(5, "Reckoning the crafts", ct);
        var market = await sources.Market(new GenerateMarketReport.Request(subject.Profession.ToString(CultureInfo.InvariantCulture), subject.Realm, subject.Tier), ct);
        if (!market.Succeeded) throw new JobFailedException(market.Error.Message) { MayRetry = false };
        await progress(40, "Reading price histories", ct);
        var histories = await HistoriesAsync(market.Value, progress, ct);
        await progress(70, "Drawing the pages", ct);
        using var pdf = new MemoryStream();
        var pages = renderer.Render(ComposeMarketReport.Run(market.Value, histories), pdf, ct);
        await progress(95, "Filing the report", ct);
        var kept = await archive.AddAsync(Describe(subject, market.Value, stamp, words.Length > 1 ? words[1] : null, pages, pdf.ToArray()), pdf.ToArray(), ct);
        return string.Create(CultureInfo.InvariantCulture, $"{kept.Title}: {kept.Pages} pages, {kept.Bytes / 1024.0:#,0} KB.");
    }

    private async Task<IReadOnlyList<GoodHistory>> HistoriesAsync(MarketReport market, JobProgress progress, CancellationToken ct)
    {
        var goods = ComposeMarketReport.Goods(market);
        var to = market.GeneratedAt;
        var histories = new List<GoodHistory>();
        foreach (var group in goods.GroupBy(good => good.Market))
        {
            var days = await bars.OfVariantsAsync(group.Key, [.. group.Select(good => good.Variant)], PriceGranularity.Day, to - TimeSpan.FromDays(HistoryDays), to, ct);
            foreach (var good in group)
            {
                if (!days.TryGetValue(good.Variant, out var found) || found.Count == 0) continue;
                histories.Add(new GoodHistory(group.Key, good.Variant, found, await sources.Forecast(group.Key, good.Variant, ct)));
                await progress(40 + (28 * histories.Count / goods.Count), "Reading price histories", ct);
            }
        }

        return histories;
    }

    private StoredReport Describe(MarketReportSubject subject, MarketReport market, string stamp, string? user, int pages, byte[] pdf) => new(
        0, Kind, subject.ToString(), stamp,
        $"{market.Profession.Name.English} market on {market.Realm.Name}",
        $"{market.Realm.Name} ({market.Realm.Region.Slug().ToUpperInvariant()})",
        $"{Ascii(market.Profession.Name.English)}-market-{Ascii(subject.Realm)}-{market.DataUntil.ToUniversalTime().ToString("yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture)}.pdf",
        user, clock.GetUtcNow(), market.DataUntil, pages, pdf.Length, Convert.ToHexStringLower(SHA256.HashData(pdf)));

    // A file name that every system takes.
    private static string Ascii(string text)
    {
        var name = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) name.Append(c);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        var plain = name.ToString().Trim('-');
        return plain.Length == 0 ? "report" : plain;
    }
}
