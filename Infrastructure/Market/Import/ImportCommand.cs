using System.Globalization;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>The command <c>import FILE… (--realm SLUG | --region us) [--at TIME]</c>.</summary>
public static class ImportCommand
{
    /// <summary>Runs it on a program that is composed but not started; the database must be migrated.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="args">The command line, with or without the leading <c>import</c>.</param>
    /// <param name="output">Where to say what happens.</param>
    /// <param name="ct">Stops between and within files; a file that was begun leaves nothing behind.</param>
    /// <returns>0 when every file is stored, 1 when one was refused, 2 when the command line is wrong.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var parsed = ImportArguments.Parse(args);
        if (!parsed.Succeeded) return await SayAsync(output, parsed.Error, 2);
        var request = parsed.Value;
        var market = ImportMarket.Resolve(await scope.ServiceProvider.GetRequiredService<IRealmStore>().ListAsync(ct), request);
        if (!market.Succeeded) return await SayAsync(output, market.Error, 2);

        // Oldest first: a file that is older than what is stored comes too late.
        var files = request.Files.Select(path => (Path: path, At: request.At ?? (File.Exists(path) ? ImportTime.Of(path) : DateTimeOffset.MinValue)));
        var import = scope.ServiceProvider.GetRequiredService<ImportAuctionFile>();
        var refused = 0;
        foreach (var (path, _) in files.OrderBy(file => file.At))
        {
            var result = await import.RunAsync(path, market.Value, request.At, new Meter(path, output), ct);
            if (!result.Succeeded) refused++;
            await output.WriteLineAsync(result.Match(report => Describe(path, report), error => error.Message));
        }

        return refused == 0 ? 0 : 1;
    }

    private static string Describe(string path, ImportReport report)
    {
        var snapshot = report.Snapshot;
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {snapshot.Auctions:N0} auctions of {snapshot.PublishedAt:u}, {snapshot.Variants.Count:N0} goods, {snapshot.Skipped:N0} elements skipped ({report.Duplicates:N0} came twice, the others make no sense)");
        return report switch
        {
            { Outcome: RecordOutcome.AlreadyRecorded } => $"{what}; this snapshot was stored already, nothing changed.",
            { Archived: true } => string.Create(CultureInfo.InvariantCulture, $"{what}; {report.ChangedRows:N0} changes went into the history, before the first live snapshot."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{what}; {report.ChangedRows:N0} changes stored."),
        };
    }

    private static async Task<int> SayAsync(TextWriter output, Error error, int code)
    {
        await output.WriteLineAsync(error.Message);
        return code;
    }

    // A line every quarter: it has to be readable in a log file, too.
    private sealed class Meter(string path, TextWriter output) : IProgress<double>
    {
        private int _quarters;

        public void Report(double value)
        {
            var quarters = (int)(Math.Clamp(value, 0, 1) * 4);
            if (quarters <= _quarters) return;
            _quarters = quarters;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {quarters * 25} % read"));
        }
    }
}
