using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>The command line of the import.</summary>
internal static class ImportArguments
{
    public const string Usage =
        "usage: import FILE... (--realm SLUG | --region us|eu|kr|tw) [--at 2026-11-22T20:15:00Z]\n"
        + "  FILE      saved auctions or commodities JSON, plain or .gz\n"
        + "  --realm   the realm the auctions are of: area-52, or us-area-52\n"
        + "  --region  without --realm: the files are the region's commodities\n"
        + "  --at      when they were published; else taken from the file's name (unix seconds or 20261122T201500Z) or its time";

    public static Result<ImportRequest> Parse(IReadOnlyList<string> args)
    {
        List<string> files = [];
        string? realm = null, region = null, at = null;
        for (var i = 0; i < args.Count; i++)
        {
            var (name, inline) = Split(args[i]);
            if (name is null)
            {
                if (i > 0 || args[i] != "import") files.Add(args[i]);
                continue;
            }

            var value = inline ?? (i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : null);
            if (value is null) return new ImportErrors.Usage($"{name} needs a value.\n{Usage}");
            switch (name)
            {
                case "--realm": realm = value; break;
                case "--region": region = value; break;
                case "--at": at = value; break;

                // Settings of the program (--Data:Directory DIR) are read elsewhere.
                case var setting when setting.Contains(':', StringComparison.Ordinal) || setting is "--urls" or "--environment": break;
                default: return new ImportErrors.Usage($"{name} is not an option of the import.\n{Usage}");
            }
        }

        if (files.Count == 0) return new ImportErrors.Usage($"No file was named.\n{Usage}");
        if (realm is null && region is null) return new ImportErrors.Usage($"Say with --realm or --region what market the files are of.\n{Usage}");
        if (at is null) return new ImportRequest(files, realm, region, null);
        return DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? new ImportRequest(files, realm, region, time)
            : new ImportErrors.Usage($"--at \"{at}\" is not a time; write it like 2026-11-22T20:15:00Z.");
    }

    private static (string? Name, string? Value) Split(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal)) return (null, null);
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (arg, null) : (arg[..equals], arg[(equals + 1)..]);
    }
}
