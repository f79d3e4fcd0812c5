using DiscordAH.Domain.Common;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Professions;

namespace DiscordAH.Domain.Reports;

/// <summary>Asks for the report of a profession's market: the one of the archive when nothing new was read since, else a job that makes it.</summary>
public sealed class RequestMarketReport(
    IProfessionCatalog professions, IRealmCatalog realms, ReportStamps stamps, IReportArchive archive, IJobQueue queue, IJobQueries jobs)
{
    /// <summary>Asks for it.</summary>
    /// <param name="profession">Name in any known language, or id.</param>
    /// <param name="realm">Slug, <c>us-area-52</c>, name, or name with region.</param>
    /// <param name="tier">Skill tier by id; the newest with recipes when null.</param>
    /// <param name="user">User id of who asks.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The ticket, or a refusal: <see cref="ProfessionErrors.UnknownProfession"/>, or a realm's of <see cref="MarketErrors"/>.</returns>
    public async Task<Result<ReportTicket>> RunAsync(string profession, string realm, int? tier, string? user, CancellationToken ct)
    {
        var place = RealmLookup.Resolve(realms, realm);
        if (!place.Succeeded) return place.Error;
        var found = ProfessionLookup.Resolve(professions, profession);
        if (!found.Succeeded) return found.Error;
        if (await stamps.OfAsync(place.Value, ct) is not { } stamp) return new MarketErrors.NoSnapshotYet(place.Value.Name);

        var subject = new MarketReportSubject(found.Value.Id, $"{place.Value.Region.Slug()}-{place.Value.Slug}", tier);
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
}
