using DiscordAH.Domain.Common;
using DiscordAH.Domain.Reports;

namespace DiscordAH.Panel.Tests.Doubles;

/// <summary>Three score reports, one with a hostile name.</summary>
public sealed class SeededReports(TimeProvider time) : IReportArchive
{
    private IReadOnlyList<StoredReport> All => [.. Enumerable.Range(1, 60).Select(i => new StoredReport(
        i, "market-report", $"171/us-area-52/{i}", "v1 1 1", i == 3 ? SeededMarket.Hostile : $"Alchemy market on Realm {i}", "Area 52 (US)", $"alchemy-market-{i}.pdf", "80351110224678912",
        time.GetUtcNow().AddHours(-i), time.GetUtcNow().AddHours(-i - 1), 9 + i, 120_000 * i, new string('a', 64)))];

    public Task<StoredReport> AddAsync(StoredReport report, byte[] pdf, CancellationToken ct) => throw new NotSupportedException();

    public Task<Page<StoredReport>> ListAsync(PageRequest page, CancellationToken ct) =>
        Task.FromResult(new Page<StoredReport>([.. All.Skip(page.Skip).Take(page.Size)], page.Number, page.Size, All.Count));

    public Task<StoredReport?> FindAsync(long id, CancellationToken ct) => Task.FromResult(All.FirstOrDefault(report => report.Id == id));

    public Task<StoredReport?> LatestAsync(string kind, string subject, CancellationToken ct) => throw new NotSupportedException();

    public Task<byte[]?> ReadAsync(long id, CancellationToken ct) => Task.FromResult<byte[]?>(id is > 0 and <= 60 ? "%PDF-1.4 made up"u8.ToArray() : null);

    public Task<int> PruneAsync(DateTimeOffset before, CancellationToken ct) => throw new NotSupportedException();
}
