using System.Text.Json;
using System.Text.RegularExpressions;

namespace DiscordAH.Architecture.Tests;

/// <summary>What a restore may bring in.</summary>
public sealed partial class PackageTests
{
    [Fact]
    public void Versions_AreExact()
    {
        var versions = PackageVersion().Matches(Repository.Read("Directory.Packages.props")).Select(match => match.Groups["version"].Value).ToList();

        Assert.NotEmpty(versions);
        Assert.DoesNotContain(versions, version => version.Contains('*', StringComparison.Ordinal) || version.Contains('[', StringComparison.Ordinal));
    }

    [Fact]
    public void LockFiles_NameNoUnavailableAdapterPackage()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var names = document.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()).Select(package => package.Name);
            Assert.DoesNotContain(names, name => name.StartsWith("Discord.Net", StringComparison.OrdinalIgnoreCase) || name.StartsWith("QuestPDF", StringComparison.OrdinalIgnoreCase));
        }
    }

    [GeneratedRegex("""<PackageVersion Include="[^"]+" Version="(?<version>[^"]+)" />""")]
    private static partial Regex PackageVersion();
}
