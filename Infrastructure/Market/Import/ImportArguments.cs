using System.Globalization;
using DiscordAH.Domain.Common;

namespace DiscordAH.Infrastructure.Market.Import;

/// <summary>The command line of the import.</summary>
internal static class ImportArguments
{
    public const string Usage =
        "usage: import FILE... (--realm SLUG | --region us|eu|kr|tw) [--at 2026-11-22T20:15:00Z]\n"
        + "       import history FILE... (--realm SLUG | --region us|eu|kr|tw) [--rejects REPORT]\n"
        + "  FILE       saved auctions or commodities JSON; with history: prices as CSV (ts,item,min_buyout,num_auctions,market_value); plain or .gz\n"
        + "  --realm    the realm the file is of: area-52, or us-area-52\n"
        + "  --region   without --realm: the file is of the region's commodities\n"
        + "  --at       when saved auctions were published; else taken from the file's name (unix seconds or 20261122T201500Z) or its time\n"
        + "  --rejects  file to write every rejected row of a history to, with the reason";

    public static Result<ImportRequest> Parse(IReadOnlyList<string> args)
    {
        List<string> files = [];
        Dictionary<string, string> options = [];
        var words = args.Count > 0 && args[0] == "import" ? args.Skip(1).ToList() : [.. args];
        var isHistory = words.Count > 0 && words[0] == "history";
        for (var i = isHistory ? 1 : 0; i < words.Count; i++)
        {
            var (name, inline) = Split(words[i]);
            if (name is null)
            {
                files.Add(words[i]);
                continue;
            }

            var value = inline ?? (i + 1 < words.Count && !words[i + 1].StartsWith("--", StringComparison.Ordinal) ? words[++i] : null);
            if (value is null) return new ImportErrors.Usage($"{name} needs a value.\n{Usage}");

            // Settings of the program (--Data:Directory DIR) are read elsewhere.
            if (name.Contains(':', StringComparison.Ordinal) || name is "--urls" or "--environment") continue;
            if (name is not ("--realm" or "--region") && name != (isHistory ? "--rejects" : "--at")) return new ImportErrors.Usage($"{name} is not an option of this import.\n{Usage}");
            options[name] = value;
        }

        if (files.Count == 0) return new ImportErrors.Usage($"No file was named.\n{Usage}");
        var request = new ImportRequest(files, options.GetValueOrDefault("--realm"), options.GetValueOrDefault("--region"), null, isHistory, options.GetValueOrDefault("--rejects"));
        if (request is { Realm: null, Region: null }) return new ImportErrors.Usage($"Say with --realm or --region what market the files are of.\n{Usage}");
        if (options.GetValueOrDefault("--at") is not { } at) return request;
        return DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? request with { At = time }
            : new ImportErrors.Usage($"--at \"{at}\" is not a time; write it like 2026-11-22T20:15:00Z.");
    }

    private static (string? Name, string? Value) Split(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal)) return (null, null);
        var equals = arg.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (arg, null) : (arg[..equals], arg[(equals + 1)..]);
    }
}
