using System.Reflection;
using System.Text.RegularExpressions;

namespace DiscordAH.Architecture.Tests;

/// <summary>Who may know whom (docs/architecture.md, "Layout").</summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public void Domain_ReferencesNothingButTheFrameworkAndMaths() =>
        Assert.DoesNotContain(References(Repository.Domain), name => !name.StartsWith("System", StringComparison.Ordinal) && name != "MathNet.Numerics");

    [Fact]
    public void Infrastructure_ReferencesNoneOfOursButDomain() =>
        Assert.DoesNotContain(Ours(Repository.Infrastructure), name => name != "DiscordAH.Domain");

    [Fact]
    public void Sandbox_ReferencesNothingOfOurs() => Assert.Empty(Ours(Repository.Sandbox));

    [Fact]
    public void Panel_ReferencesNeitherBotNorSandbox() =>
        Assert.DoesNotContain(Ours(Repository.Panel), name => name is "DiscordAH.Bot" or "DiscordAH.Sandbox");

    [Theory]
    [InlineData("Bot")]
    [InlineData("Panel")]
    public void Faces_SeeInfrastructureOnlyInTheirComposition(string project)
    {
        var offenders = Repository.Sources(project).Where(file => !IsComposition(file) && UsesInfrastructure().IsMatch(Repository.Read(file)));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Bot_SeesPanelAndSandboxOnlyToHostThem()
    {
        var offenders = Repository.Sources("Bot").Where(file => !IsComposition(file) && UsesHosted().IsMatch(Repository.Read(file)));

        Assert.Empty(offenders);
    }

    private static bool IsComposition(string file) =>
        Path.GetFileName(file) is var name
        && (name == "Program.cs" || name.EndsWith("Setup.cs", StringComparison.Ordinal) || file.Split('/')[1] == "Hosting");

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static List<string> Ours(Assembly assembly) =>
        References(assembly).Where(name => name.StartsWith("DiscordAH.", StringComparison.Ordinal)).Order().ToList();

    [GeneratedRegex(@"\bDiscordAH\.Infrastructure\b")]
    private static partial Regex UsesInfrastructure();

    [GeneratedRegex(@"\bDiscordAH\.(Panel|Sandbox)\b")]
    private static partial Regex UsesHosted();
}
