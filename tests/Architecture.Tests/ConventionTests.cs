using System.Reflection;

namespace DiscordAH.Architecture.Tests;

/// <summary>Habits that keep the house readable, held by machine.</summary>
public sealed class ConventionTests
{
    private static readonly string[] BannedWords = ["Helper", "Manager", "Util", "Utils", "Utility", "Base", "Impl"];

    private static readonly string[] Everything = ["Domain", "Infrastructure", "Bot", "Panel", "Sandbox", "tests"];

    [Fact]
    public void Files_AreAtMostFourHundredLines()
    {
        var offenders = Repository.Sources(Everything)
            .Select(file => (File: file, Lines: Repository.Read(file).Count(c => c == '\n')))
            .Where(entry => entry.Lines > 400);

        Assert.Empty(offenders);
    }

    [Fact]
    public void TypeNames_SayWhatTheTypeIs()
    {
        var offenders = Repository.Production.SelectMany(Repository.OwnTypes)
            // ASP.NET finds tag helpers by that very suffix.
            .Where(type => BannedWords.Any(word => Name(type).EndsWith(word, StringComparison.Ordinal)) && !Name(type).EndsWith("TagHelper", StringComparison.Ordinal))
            .Select(type => type.FullName);

        Assert.Empty(offenders);
    }

    [Fact]
    public void Classes_AreSealedStaticOrAbstract()
    {
        var open = Repository.Production.SelectMany(Repository.OwnTypes)
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !typeof(Delegate).IsAssignableFrom(type) && !IsRazor(type)

                // The runtime derives from it.
                && !typeof(DispatchProxy).IsAssignableFrom(type))
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [Fact]
    public void DomainAsyncMethods_CanBeCancelled()
    {
        var offenders =
            from type in Repository.OwnTypes(Repository.Domain)
            where type.IsPublic && !typeof(Delegate).IsAssignableFrom(type)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters().All(p => p.ParameterType != typeof(CancellationToken))
            select $"{type.Name}.{method.Name}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void NoRegionsAndNoNullableHoles()
    {
        var offenders = Repository.Sources("Domain", "Infrastructure", "Bot", "Panel", "Sandbox")
            .Where(file => Repository.Read(file) is var text
                && (text.Contains("#region", StringComparison.Ordinal) || text.Contains("#nullable disable", StringComparison.Ordinal)));

        Assert.Empty(offenders);
    }

    private static string Name(Type type) => type.Name.Split('`')[0];

    private static bool IsRazor(Type type) => type.FullName!.Contains("AspNetCoreGeneratedDocument", StringComparison.Ordinal);
}
