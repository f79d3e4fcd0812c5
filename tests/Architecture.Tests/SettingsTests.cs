using System.Reflection;
using System.Text.Json;

namespace DiscordAH.Architecture.Tests;

/// <summary>What can be set, what the example shows and what the README explains are one list.</summary>
public sealed class SettingsTests
{
    // Switches that the composition reads before any options class exists.
    private static readonly string[] ReadByTheHost = ["Panel:Enabled", "Sandbox:Enabled"];

    [Fact]
    public void Example_NamesEverySettingAndNoOther()
    {
        using var example = JsonDocument.Parse(Repository.Read("appsettings.example.json"));
        var shown = example.RootElement.EnumerateObject().SelectMany(section => section.Value.EnumerateObject().Select(key => $"{section.Name}:{key.Name}")).ToHashSet();
        var settable = Settable().ToHashSet();

        Assert.Empty(shown.Except(settable).Except(ReadByTheHost));
        Assert.Empty(settable.Except(shown));
    }

    [Fact]
    public void Readme_ExplainsEverySetting()
    {
        var readme = Repository.Read("README.md");

        Assert.DoesNotContain(Settable().Concat(ReadByTheHost), key => !readme.Contains($"`{key}`", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Settable() =>
        from type in Repository.Production.SelectMany(Repository.OwnTypes)
        where type.Name.EndsWith("Options", StringComparison.Ordinal)
        let section = type.Name == "SandboxOptions" ? "Sandbox" : type.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue() as string
        where section is not null
        from property in type.GetProperties()
        where property.SetMethod is not null && !property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal)
        select $"{section}:{property.Name}";
}
