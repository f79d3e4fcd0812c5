using DiscordAH.Bot.Hosting;
using DiscordAH.EndToEnd.Tests.Harness;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DiscordAH.EndToEnd.Tests.Scenarios;

/// <summary>The example settings are settings the program accepts.</summary>
public sealed class ExampleSettingsTests
{
    [Fact]
    public async Task Example_AsItIs_PassesEveryValidation()
    {
        using var data = new TemporaryDirectory();
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(RepositoryRoot(), "appsettings.example.json")).Build();
        var settings = example.AsEnumerable().Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}");

        await using var app = BotHost.Build([.. settings, "--urls", "http://127.0.0.1:0", $"--Data:Directory={data.Path}"]);

        app.Services.GetRequiredService<IStartupValidator>().Validate();
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DiscordAH.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from a checkout.");
    }
}
