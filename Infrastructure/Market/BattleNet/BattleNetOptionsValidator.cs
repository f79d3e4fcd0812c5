using DiscordAH.Domain.Market;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.BattleNet;

/// <summary>Says which key of section <c>BattleNet</c> is wrong and what it may be.</summary>
internal sealed class BattleNetOptionsValidator : IValidateOptions<BattleNetOptions>
{
    public ValidateOptionsResult Validate(string? name, BattleNetOptions options)
    {
        var errors = Errors(options).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(BattleNetOptions options)
    {
        foreach (var region in options.Regions.Where(region => !RegionNames.TryParse(region, out _)))
            yield return $"BattleNet:Regions names \"{region}\"; the regions are us, eu, kr and tw.";
        if (options.ClientId.Length == 0 != (options.ClientSecret.Length == 0))
            yield return "BattleNet:ClientId and BattleNet:ClientSecret belong together; set both, or neither for the sandbox.";
        if (!IsUrl(options.TokenUrl)) yield return "BattleNet:TokenUrl must be an absolute http or https address.";
        if (!IsUrl(options.ApiUrl)) yield return "BattleNet:ApiUrl must be an absolute http or https address.";
        if (!string.IsNullOrEmpty(options.ArchiveUrl) && !IsUrl(options.ArchiveUrl))
            yield return "BattleNet:ArchiveUrl must be an absolute http or https address, or empty.";
        if (options.RequestsPerSecond is < 10 or > 10_000) yield return "BattleNet:RequestsPerSecond must be between 10 and 10,000.";
        if (options.RequestsPerHour is < 100 or > 10_000_000) yield return "BattleNet:RequestsPerHour must be between 100 and 10,000,000.";
        if (options.LookUpShare is < 10 or > 90) yield return "BattleNet:LookUpShare must be between 10 and 90 percent.";
        if (options.StaticShare < 1 || options.StaticShare > options.LookUpShare)
            yield return "BattleNet:StaticShare must be between 1 percent and BattleNet:LookUpShare, which it is a part of.";
        if (options.Retries is < 0 or > 10) yield return "BattleNet:Retries must be between 0 and 10.";
        if (options.Look < TimeSpan.FromMilliseconds(10) || options.Look > TimeSpan.FromMinutes(1))
            yield return "BattleNet:Look must be between 10 ms and one minute.";
        if (options.RetryDelay <= TimeSpan.Zero || options.RetryDelay > TimeSpan.FromMinutes(1))
            yield return "BattleNet:RetryDelay must be above zero and at most one minute.";
        if (options.ResponseTimeout < TimeSpan.FromSeconds(1) || options.ResponseTimeout > TimeSpan.FromMinutes(5))
            yield return "BattleNet:ResponseTimeout must be between one second and five minutes.";
        if (options.BodyTimeout < TimeSpan.FromSeconds(1) || options.BodyTimeout > TimeSpan.FromHours(1))
            yield return "BattleNet:BodyTimeout must be between one second and one hour.";
        if (options.MaxBodyMegabytes is < 1 or > 2_000) yield return "BattleNet:MaxBodyMegabytes must be between 1 and 2,000.";
    }

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text.Replace("{region}", "us", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is ("http" or "https");
}
