using System.Globalization;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>Says which key of section <c>Quality</c> is wrong and what it may be.</summary>
internal sealed class QualityOptionsValidator : IValidateOptions<QualityOptions>
{
    public ValidateOptionsResult Validate(string? name, QualityOptions options)
    {
        var errors = Errors(options).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(QualityOptions options)
    {
        if (options.DigestChannel.Length > 0 && !(long.TryParse(options.DigestChannel, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0))
            yield return "Quality:DigestChannel must be a Discord channel id, digits only, or empty.";
        if (options.DigestHour is < 0 or > 23) yield return "Quality:DigestHour must be between 0 and 23.";
        if (options.ReportsPerDay is < 1 or > 1000) yield return "Quality:ReportsPerDay must be between 1 and 1,000.";
        if (options.SuspectFor < TimeSpan.FromHours(1) || options.SuspectFor > TimeSpan.FromDays(90)) yield return "Quality:SuspectFor must be between one hour and 90 days.";
    }
}
