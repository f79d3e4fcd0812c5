using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Says which key of section <c>Sources</c> is wrong and what it may be.</summary>
internal sealed class SourcesOptionsValidator : IValidateOptions<SourcesOptions>
{
    public ValidateOptionsResult Validate(string? name, SourcesOptions options)
    {
        var errors = Addresses(options).Concat(Numbers(options)).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Addresses(SourcesOptions options)
    {
        if (!IsUrl(options.Tsm.Url)) yield return "Sources:Tsm:Url must be an absolute http or https address, or empty.";
        if (options.Tsm.Url is { Length: > 0 } tsm && !tsm.Contains("{region}", StringComparison.Ordinal)) yield return "Sources:Tsm:Url must contain {region}, which is replaced by us, eu, kr or tw.";
        if (!IsUrl(options.Wowhead.Url)) yield return "Sources:Wowhead:Url must be an absolute http or https address, or empty.";
        if (!IsUrl(options.Db2.Url)) yield return "Sources:Db2:Url must be an absolute http or https address, or empty.";
    }

    private static IEnumerable<string> Numbers(SourcesOptions options)
    {
        if (!Within(options.Tsm.Every, TimeSpan.FromHours(1), TimeSpan.FromDays(30))) yield return "Sources:Tsm:Every must be between one hour and 30 days.";
        if (options.Tsm.MaxMegabytes is < 1 or > 1_000) yield return "Sources:Tsm:MaxMegabytes must be between 1 and 1,000.";
        if (!Within(options.Wowhead.Pause, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(10))) yield return "Sources:Wowhead:Pause must be above zero and at most ten minutes.";
        if (!Within(options.Wowhead.Keep, TimeSpan.FromDays(7), TimeSpan.FromDays(365))) yield return "Sources:Wowhead:Keep must be between 7 and 365 days.";
        if (options.Wowhead.MostAtOnce is < 1 or > 200) yield return "Sources:Wowhead:MostAtOnce must be between 1 and 200.";
        if (!Within(options.Db2.Every, TimeSpan.FromHours(1), TimeSpan.FromDays(30))) yield return "Sources:Db2:Every must be between one hour and 30 days.";
        if (options.Db2.MaxMegabytes is < 1 or > 1_000) yield return "Sources:Db2:MaxMegabytes must be between 1 and 1,000.";
        if (options.Retries is < 0 or > 5) yield return "Sources:Retries must be between 0 and 5.";
        if (!Within(options.RetryDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1))) yield return "Sources:RetryDelay must be above zero and at most one minute.";
        if (!Within(options.ResponseTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5))) yield return "Sources:ResponseTimeout must be between one second and five minutes.";
        if (!Within(options.BodyTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1))) yield return "Sources:BodyTimeout must be between one second and one hour.";
    }

    private static bool Within(TimeSpan value, TimeSpan least, TimeSpan most) => value >= least && value <= most;

    private static bool IsUrl(string text) =>
        text.Length == 0
        || (Uri.TryCreate(text.Replace("{region}", "us", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"));
}
