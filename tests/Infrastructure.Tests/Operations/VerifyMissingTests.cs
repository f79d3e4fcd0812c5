using DiscordAH.Infrastructure.Operations;
using DiscordAH.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;

namespace DiscordAH.Infrastructure.Tests.Operations;

public sealed class VerifyMissingTests
{
    [Fact]
    public async Task Verify_NoSuchFile_SaysSo_AndMakesNone()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"discordah-{Guid.NewGuid():N}");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = folder }).Build();

        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => VerifyCommand.RunAsync(configuration, TextWriter.Null, TestContext.Current.CancellationToken));

        Assert.Contains(folder, refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }
}
