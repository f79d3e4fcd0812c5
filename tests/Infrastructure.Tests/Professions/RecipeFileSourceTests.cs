using DiscordAH.Domain.Professions;
using DiscordAH.Infrastructure.Professions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Moq;

namespace DiscordAH.Infrastructure.Tests.Professions;

public sealed class RecipeFileSourceTests : IDisposable
{
    private readonly LineLog _log = new();
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"recipes-{Guid.NewGuid():N}.json");

    [Fact]
    public async Task List_File_IsReadAgainWhenItChanges_AndKeptWhenTheChangeIsFaulty()
    {
        await File.WriteAllTextAsync(_path, """{ "recipes": [ { "recipe": 1 } ] }""", TestContext.Current.CancellationToken);
        var source = Source(_path);
        IRecipeFacts facts = source;
        var version = facts.Version;
        Assert.Equal([1], (await facts.ListAsync(default)).Select(recipe => recipe.RecipeId));

        await File.WriteAllTextAsync(_path, """{ "recipes": [ { "recipe": 1 }, { "recipe": 2 } ] }""", TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(() => facts.Version != version, "the changed file is read");
        Assert.Equal(2, (await facts.ListAsync(default)).Count);

        version = facts.Version;
        await File.WriteAllTextAsync(_path, "{ no json", TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(() => facts.Version.Length > 0 && _log.Lines.Count == 3, "the fault is logged");
        Assert.Equal((version, 2), (facts.Version, (await facts.ListAsync(default)).Count));
        Assert.Contains("Line 1", _log.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_FaultyOrMissingFile_NamesKeyFileAndLine()
    {
        await File.WriteAllTextAsync(_path, "{\n \"slots\": [ 5 ]\n}", TestContext.Current.CancellationToken);
        var validator = new RecipeFileOptionsValidator();

        Assert.Equal($"Professions:OverrideFile: {_path}: Line 2: every entry of this list must be an object in {{ }}.", validator.Validate(null, new ProfessionsOptions { OverrideFile = _path }).FailureMessage);
        Assert.StartsWith($"Professions:OverrideFile: {_path}.no cannot be read:", validator.Validate(null, new ProfessionsOptions { OverrideFile = _path + ".no" }).FailureMessage, StringComparison.Ordinal);
        Assert.True(validator.Validate(null, new ProfessionsOptions()).Succeeded);
    }

    public void Dispose() => File.Delete(_path);

    private RecipeFileSource Source(string path) => new(
        Mock.Of<IOptionsMonitor<ProfessionsOptions>>(monitor => monitor.CurrentValue == new ProfessionsOptions { OverrideFile = path }), _log);

    private sealed class LineLog : ILogger<RecipeFileSource>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
