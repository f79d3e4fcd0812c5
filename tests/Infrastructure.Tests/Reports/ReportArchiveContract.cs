using DiscordAH.Domain.Common;
using DiscordAH.Domain.Reports;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Reports;

public abstract class ReportArchiveContract(StorageProvider provider) : StorageContract(provider)
{
    private IReportArchive Archive => Get<IReportArchive>();

    [Fact]
    public async Task Add_SameDataTwice_KeepsTheFirst()
    {
        var first = await Archive.AddAsync(Report("a", "v1 1 1"), [1, 2, 3], Ct);
        var second = await Archive.AddAsync(Report("a", "v1 1 1") with { Title = "Other" }, [9], Ct);

        Assert.Equal(first, second);
        Assert.Equal(Report("a", "v1 1 1") with { Id = first.Id }, first);
        Assert.Equal([1, 2, 3], await Archive.ReadAsync(first.Id, Ct));
        Assert.Equal(1, (await Archive.ListAsync(new PageRequest(1, 10), Ct)).Total);
    }

    [Fact]
    public async Task Add_FromManyAtOnce_KeepsOne()
    {
        await using var other = Database.Services();
        var stores = new[] { Archive, other.GetRequiredService<IReportArchive>() };

        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => stores[i % 2].AddAsync(Report("a", "v1 1 1"), new byte[10_000], Ct))));

        Assert.Single(kept.Select(report => report.Id).Distinct());
    }

    [Fact]
    public async Task List_NewestFirstAndLatestOfASubject()
    {
        var old = await Archive.AddAsync(Report("a", "v1 1 1"), [1], Ct);
        var newer = await Archive.AddAsync(Report("a", "v1 2 1") with { CreatedAt = SampleReports.Now.AddHours(1) }, [2], Ct);
        var other = await Archive.AddAsync(Report("b", "v1 1 1") with { CreatedAt = SampleReports.Now.AddHours(2), CreatedBy = null }, [3], Ct);

        Assert.Equal([other, newer, old], (await Archive.ListAsync(new PageRequest(1, 10), Ct)).Items);
        Assert.Equal([newer], (await Archive.ListAsync(new PageRequest(2, 1), Ct)).Items);
        Assert.Equal(newer, await Archive.LatestAsync("market-report", "a", Ct));
        Assert.Null(await Archive.LatestAsync("market-report", "c", Ct));
        Assert.Null(await Archive.FindAsync(12345, Ct));
        Assert.Null(await Archive.ReadAsync(12345, Ct));
        Assert.Equal(old, await Archive.FindAsync(old.Id, Ct));
    }

    [Fact]
    public async Task Prune_TakesWhatIsOlder()
    {
        await Archive.AddAsync(Report("a", "v1 1 1"), [1], Ct);
        var newer = await Archive.AddAsync(Report("a", "v1 2 1") with { CreatedAt = SampleReports.Now.AddHours(1) }, [2], Ct);

        Assert.Equal(1, await Archive.PruneAsync(SampleReports.Now.AddMinutes(30), Ct));
        Assert.Equal([newer], (await Archive.ListAsync(new PageRequest(1, 10), Ct)).Items);
    }

    private static StoredReport Report(string subject, string stamp) => new(
        0, "market-report", subject, stamp, "Alchemy market on Area 52", "Area 52 (US)", "alchemy-market-us-area-52-2026-11-23-0202.pdf", "80351110224678912", SampleReports.Now, SampleReports.Now.AddMinutes(-38), 9,
        123_456, new string('a', 64));
}
