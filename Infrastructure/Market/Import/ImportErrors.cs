using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>Refusals of the import.</summary>
internal static class ImportErrors
{
    public sealed record Usage(string Problem) : Error("import.usage", Problem);

    public sealed record NoFile(string Path) : Error("import.no_file", $"There is no file {Path}.");

    public sealed record Unreadable(string Path, string Problem)
        : Error("import.unreadable", $"{Path} is not a whole file of saved auctions; nothing was stored. {Problem}");

    public sealed record NotHistory(string Path, string Problem)
        : Error("import.not_history", $"{Path} is not a whole archive of prices; nothing was stored. {Problem}");

    public sealed record NoAuctions(string Path, int Skipped)
        : Error("import.no_auctions", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path} holds no auction that could be used ({Skipped} elements make no sense); nothing was stored."));

    public sealed record InFuture(string Path, DateTimeOffset At)
        : Error("import.in_future", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path} would be of {At:u}, which is yet to come. Give its time with --at, for example --at 2026-11-22T20:15:00Z."));

    public sealed record Superseded(string Path, DateTimeOffset At)
        : Error("import.superseded", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path} is of {At:u}; later snapshots of that market are stored already, so it was left out."));
}
