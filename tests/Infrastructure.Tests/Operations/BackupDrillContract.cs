using DiscordAH.Infrastructure.Operations;
using DiscordAH.Infrastructure.Persistence;
using DiscordAH.Infrastructure.Sessions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DiscordAH.Infrastructure.Tests.Operations;

/// <summary>The restore drill (R20): a backup is worth what its restore gives, and a damaged one must be noticed.</summary>
public abstract class BackupDrillContract(StorageProvider provider)
{
    private const int FlipsPerFile = 6;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drill_BackUpRestoreVerify_GivesTheSameAnswers()
    {
        await using var place = await BackupPlace.CreateAsync(provider);
        string session, before;
        await using (var source = FilledDatabase.Services(place.SourceSettings))
        {
            session = await FilledDatabase.FillAsync(source, seed: 20261123);
            before = await FilledDatabase.AnswersAsync(source);
            var backup = await place.BackUpAsync();
            Assert.True(backup.ExitCode == 0, backup.Output);
            Say(backup.Output);
        }

        var restore = await place.RestoreAsync(Assert.Single(place.BackupsThere()));

        Assert.True(restore.ExitCode == 0, restore.Output);
        Say(restore.Output);
        Assert.Contains("restore.rto_seconds:", restore.Output, StringComparison.Ordinal);
        Assert.Contains("restore.rpo_seconds:", restore.Output, StringComparison.Ordinal);
        var (code, verified) = await VerifyAsync(place.TargetSettings);
        Say(verified);
        Assert.Equal(0, code);
        await using var restored = FilledDatabase.Services(place.TargetSettings);
        Assert.Equal(before, await FilledDatabase.AnswersAsync(restored));
        Assert.NotNull(await restored.GetRequiredService<DatabaseTicketStore>().RetrieveAsync(session));
        Assert.Equal(await File.ReadAllBytesAsync(place.Keys[1], Ct), await File.ReadAllBytesAsync(Path.Combine(place.RestoredData, "discord-signing.key"), Ct));
    }

    [Fact]
    public async Task Restore_OneByteFlippedAnywhere_FailsLoudlyAndRestoresNothing()
    {
        await using var place = await BackedUpAsync();
        var backup = place.BackupsThere()[0];
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var flips = 0;
        foreach (var file in Directory.GetFiles(backup))
        {
            var good = await File.ReadAllBytesAsync(file, Ct);
            for (var i = 0; i < FlipsPerFile; i++, flips++)
            {
                var (at, bit) = (random.Next(good.Length), random.Next(8));
                var bad = (byte[])good.Clone();
                bad[at] ^= (byte)(1 << bit);
                await File.WriteAllBytesAsync(file, bad, Ct);

                var restore = await place.RestoreAsync(backup);

                Assert.True(restore.ExitCode == 1 && restore.Output.Contains("damaged", StringComparison.Ordinal), $"seed {seed}: {Path.GetFileName(file)} byte {at} bit {bit} went unnoticed:\n{restore.Output}");
            }

            await File.WriteAllBytesAsync(file, good, Ct);
        }

        Assert.True(await place.TargetIsEmptyAsync());
        Say($"drill.seed: {seed}\ndrill.flips: {flips}\ndrill.flips_unnoticed: 0");
        var last = await place.RestoreAsync(backup);
        Assert.True(last.ExitCode == 0, last.Output);
    }

    [Fact]
    public async Task Restore_PartMissingOrWrongPassphrase_FailsLoudlyAndRestoresNothing()
    {
        await using var place = await BackedUpAsync();
        var backup = place.BackupsThere()[0];
        foreach (var file in Directory.GetFiles(backup))
        {
            var good = await File.ReadAllBytesAsync(file, Ct);
            File.Delete(file);
            var without = await place.RestoreAsync(backup);
            await File.WriteAllBytesAsync(file, good, Ct);
            Assert.True(without.ExitCode == 1 && without.Output.Contains("missing", StringComparison.Ordinal), without.Output);
        }

        await File.WriteAllTextAsync(Path.Combine(place.Root, "other"), "something else", Ct);
        var wrong = await place.RestoreAsync(backup, ("BACKUP_PASSPHRASE_FILE", Path.Combine(place.Root, "other")));
        var gone = await place.RestoreAsync(backup, ("BACKUP_PASSPHRASE_FILE", Path.Combine(place.Root, "nowhere")));
        await File.WriteAllTextAsync(Path.Combine(backup, "more"), "x", Ct);
        var more = await place.RestoreAsync(backup);

        Assert.True(wrong.ExitCode == 1 && wrong.Output.Contains("cannot be decrypted", StringComparison.Ordinal), wrong.Output);
        Assert.True(gone.ExitCode == 1 && gone.Output.Contains("BACKUP_PASSPHRASE_FILE", StringComparison.Ordinal), gone.Output);
        Assert.True(more.ExitCode == 1 && more.Output.Contains("does not name", StringComparison.Ordinal), more.Output);
        Assert.True(await place.TargetIsEmptyAsync());
    }

    [Fact]
    public async Task Restore_IntoAUsedPlace_IsRefused()
    {
        await using var place = await BackedUpAsync();
        var first = await place.RestoreAsync(place.BackupsThere()[0]);
        Assert.True(first.ExitCode == 0, first.Output);

        var again = await place.RestoreAsync(place.BackupsThere()[0]);

        Assert.Equal(1, again.ExitCode);
        Assert.Contains("empty", again.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await VerifyAsync(place.TargetSettings)).ExitCode);
    }

    [Fact]
    public async Task Restore_AnotherKeyThere_IsNotOverwritten()
    {
        await using var place = await BackedUpAsync();
        Directory.CreateDirectory(place.RestoredData);
        var key = Path.Combine(place.RestoredData, "protection.pem");
        await File.WriteAllTextAsync(key, "another", Ct);

        var refused = await place.RestoreAsync(place.BackupsThere()[0]);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("is another key", refused.Output, StringComparison.Ordinal);
        Assert.Equal("another", await File.ReadAllTextAsync(key, Ct));
    }

    [Fact]
    public async Task BackUp_WithoutKeyOrPassphrase_IsRefusedAndLeavesNothing()
    {
        await using var place = await BackupPlace.CreateAsync(provider);
        await using (var source = FilledDatabase.Services(place.SourceSettings)) await source.GetRequiredService<DatabaseMigrator>().MigrateAsync(Ct);
        var key = place.Keys[1];
        var bare = await place.BackUpAsync(("BACKUP_PASSPHRASE_FILE", ""));
        File.Delete(key);
        var keyless = await place.BackUpAsync();

        Assert.True(bare.ExitCode == 1 && bare.Output.Contains("BACKUP_PLAIN_KEYS", StringComparison.Ordinal), bare.Output);
        Assert.True(keyless.ExitCode == 1 && keyless.Output.Contains(key, StringComparison.Ordinal), keyless.Output);
        Assert.False(Directory.Exists(place.Backups) && Directory.EnumerateFileSystemEntries(place.Backups).Any());
    }

    [Fact]
    public async Task BackUp_KeepsTheNewest_AndSaysWhenTheDatabaseIsBroken()
    {
        await using var place = await BackedUpAsync();
        var first = place.BackupsThere()[0];
        Directory.Move(first, first.Replace("discordah-2", "discordah-1", StringComparison.Ordinal));
        await place.DamageSourceAsync("DELETE FROM markets WHERE market_id = 2");

        var broken = await place.BackUpAsync(("BACKUP_KEEP", "1"));

        Assert.Equal(3, broken.ExitCode);
        Assert.Contains("BROKEN snapshot-has-market: A recorded snapshot belongs to a market that is not known. (30 rows)", broken.Output, StringComparison.Ordinal);
        var kept = Assert.Single(place.BackupsThere());
        Assert.DoesNotContain("discordah-1", kept, StringComparison.Ordinal);
        var restore = await place.RestoreAsync(kept);
        Assert.True(restore.ExitCode == 1 && restore.Output.Contains("broken already", StringComparison.Ordinal), restore.Output);
    }

    private static void Say(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);

    private static async Task<(int ExitCode, string Output)> VerifyAsync(Dictionary<string, string?> settings)
    {
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        return (await VerifyCommand.RunAsync(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), output, Ct), output.ToString());
    }

    private async Task<BackupPlace> BackedUpAsync()
    {
        var place = await BackupPlace.CreateAsync(provider);
        await using (var source = FilledDatabase.Services(place.SourceSettings)) await FilledDatabase.FillAsync(source, seed: 7);
        var backup = await place.BackUpAsync();
        Assert.True(backup.ExitCode == 0, backup.Output);
        return place;
    }
}
