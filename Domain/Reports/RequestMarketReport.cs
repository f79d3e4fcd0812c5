using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Market.Search;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Reports;

/// <summary>Asks for the report of a profession's market: the one of the archive when nothing new was read since, else a job that makes it.</summary>
public sealed class RequestMarketReport(
    IProfessionStore professions, IRealmCatalog realms, ReportStamps stamps, IReportArchive archive, IJobQueue queue, IJobQueries jobs)
{
    private const int MaxText = 60;

    /// <summary>Asks for it.</summary>
    /// <param name="profession">Name in any known language, or id.</param>
    /// <param name="realm">Slug, <c>us-area-52</c>, name, or name with region.</param>
    /// <param name="tier">Skill tier by id; the newest with recipes when null.</param>
    /// <param name="user">User id of who asks.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The ticket, or a refusal: <see cref="ReportErrors.UnknownProfession"/>, or a realm's of <see cref="MarketErrors"/>.</returns>
    public async Task<Result<ReportTicket>> RunAsync(string profession, string realm, int? tier, string? user, CancellationToken ct)
    {
        var place = RealmLookup.Resolve(realms, realm);
        if (!place.Succeeded) return place.Error;
        var known = await professions.ListAsync(ct);
        if (Find(known, profession) is not { } found)
            return new ReportErrors.UnknownProfession(Clipped(profession.Trim()), [.. known.Select(one => one.Name.English).Order(StringComparer.Ordinal)]);
        if (await stamps.OfAsync(place.Value, ct) is not { } stamp) return new MarketErrors.NoSnapshotYet(place.Value.Name);

        var subject = new MarketReportSubject(found.Id, $"{place.Value.Region.Slug()}-{place.Value.Slug}", tier);
        for (var again = false; ; again = true)
        {
            if (await archive.LatestAsync(MarketReportSubject.Kind, subject.ToString(), ct) is { } latest && (latest.Stamp == stamp || again))
                return new ReportTicket(subject, latest, null);
            var job = await queue.EnqueueAsync(
                new JobRequest(MarketReportSubject.Kind, subject.ToString(), user is null ? subject.ToString() : $"{subject} {user}", Priority: JobPriority.High), ct);
            if ((job ?? await UnfinishedAsync(subject, ct)) is { } id) return new ReportTicket(subject, null, id);

            // The job that stood in the way has ended just now, well or not: look once more, then whatever there is will do.
            if (again) return new JobErrors.AlreadyThere();
        }
    }

    private async Task<long?> UnfinishedAsync(MarketReportSubject subject, CancellationToken ct)
    {
        var page = await jobs.ListAsync(new JobFilter(Kind: MarketReportSubject.Kind, Text: subject.ToString()), new PageRequest(1, 20), ct);
        return page.Items.FirstOrDefault(job => job.Key == subject.ToString() && (job.State is JobState.Queued or JobState.Running))?.Id;
    }

    private static Profession? Find(IReadOnlyList<Profession> known, string text)
    {
        text = text.Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && known.FirstOrDefault(one => one.Id == id) is { } byId) return byId;
        var wanted = FoldedText.Of(text);
        return wanted.Length == 0 ? null : known.FirstOrDefault(one => one.Name.ByLocale.Values.Append(one.Name.English).Any(name => FoldedText.Of(name) == wanted));
    }

    private static string Clipped(string text) => text.Length > MaxText ? text[..MaxText] : text;
}
