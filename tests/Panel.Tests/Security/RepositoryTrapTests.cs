using System.Text.Json;
using System.Text.RegularExpressions;

namespace DiscordAH.Panel.Tests.Security;

/// <summary>Traps that lie in the files of the project: vulnerable packages, secrets, analyzers that only warn.</summary>
public sealed partial class RepositoryTrapTests
{
    // A token of nobody: the sandbox's, which anybody may read.
    private const string SandboxToken = "local-sandbox-bot-token-of-no-worth";

    [Fact]
    public void T14_Newtonsoft_InEveryLockFile_IsPastItsAdvisory()
    {
        var versions = LockFiles().SelectMany(Packages).Where(package => package.Name == "Newtonsoft.Json").Select(package => package.Version).Distinct().ToList();
        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.True(Version.Parse(version) >= new Version(13, 0, 1), version));
    }

    [Fact]
    public void T15_LockFiles_NameNoKnownVulnerablePackage() => Assert.Empty(LockFiles().SelectMany(path => Vulnerable(File.ReadAllText(path)).Select(find => $"{path}: {find}")));

    [Fact]
    public void T15_Canary_AVulnerablePackage_IsFlagged()
    {
        var found = Vulnerable("""{"version":2,"dependencies":{"net10.0":{"Newtonsoft.Json":{"type":"Transitive","resolved":"12.0.1"},"Npgsql":{"type":"Direct","resolved":"10.0.3"}}}}""").ToList();
        Assert.Equal("Newtonsoft.Json 12.0.1 (GHSA-5crp-9r3c-p9vr)", Assert.Single(found));
    }

    [Fact]
    public void T16_TrackedFiles_HoldNoDiscordToken()
    {
        var finds = Repository.Files().Where(path => new FileInfo(path).Length < 2_000_000)
            .SelectMany(path => Tokens(File.ReadAllText(path)).Select(token => $"{Path.GetRelativePath(Repository.Root, path)}: {token[..8]}…"));
        Assert.Empty(finds);
    }

    [Fact]
    public void T16_Canary_ADiscordToken_IsFound()
    {
        // Put together here, so that this file holds none.
        var token = "MTE" + new string('4', 23) + "." + "GaBcDe" + "." + new string('k', 38);
        Assert.Single(Tokens($"\"Token\": \"{token}\""));
    }

    [Theory]
    [InlineData("EF1002")]
    [InlineData("EF1003")]
    [InlineData("CA2100")]
    [InlineData("CA3001")]
    [InlineData("CA5350")]
    [InlineData("CA5351")]
    [InlineData("RS0030")]
    public void T18_AnalyzerOfDanger_IsAnError(string rule) =>
        Assert.Matches($@"(?m)^dotnet_diagnostic\.{rule}\.severity = error\b", Repository.Read(".editorconfig"));

    [Fact]
    public void S21_RawHtml_IsWrittenNowhere() =>
        Assert.DoesNotContain(Repository.Files().Where(path => path.EndsWith(".cshtml", StringComparison.Ordinal)), path => File.ReadAllText(path).Contains("Html.Raw", StringComparison.Ordinal));

    private static IEnumerable<string> LockFiles() => Repository.Files().Where(path => Path.GetFileName(path) == "packages.lock.json");

    private static IEnumerable<(string Name, string Version)> Packages(string path) => PackagesOf(File.ReadAllText(path));

    private static IEnumerable<(string Name, string Version)> PackagesOf(string text)
    {
        using var document = JsonDocument.Parse(text);
        foreach (var framework in document.RootElement.GetProperty("dependencies").EnumerateObject())
        foreach (var package in framework.Value.EnumerateObject())
            if (package.Value.TryGetProperty("resolved", out var resolved)) yield return (package.Name, resolved.GetString()!);
    }

    private static IEnumerable<string> Vulnerable(string lockFile)
    {
        using var list = JsonDocument.Parse(Repository.Read("security/advisories.json"));
        var advisories = list.RootElement.GetProperty("advisories").EnumerateArray()
            .Select(row => (Package: row.GetProperty("package").GetString()!, Below: Version.Parse(row.GetProperty("below").GetString()!), Id: row.GetProperty("id").GetString()!)).ToList();
        foreach (var (name, version) in PackagesOf(lockFile))
        foreach (var advisory in advisories)
            if (name.Equals(advisory.Package, StringComparison.OrdinalIgnoreCase) && Version.Parse(version.Split('-')[0]) < advisory.Below) yield return $"{name} {version} ({advisory.Id})";
    }

    private static IEnumerable<string> Tokens(string text) =>
        Token().Matches(text).Select(match => match.Value).Where(token => !token.EndsWith(SandboxToken, StringComparison.Ordinal));

    [GeneratedRegex(@"[MNO][A-Za-z\d_-]{23,27}\.[A-Za-z\d_-]{6}\.[A-Za-z\d_-]{27,38}")]
    private static partial Regex Token();
}
