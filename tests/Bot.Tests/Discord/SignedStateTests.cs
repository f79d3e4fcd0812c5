using System.Security.Cryptography;
using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Tests.Discord;

public sealed class SignedStateTests
{
    private readonly SignedState _signed = new(new SigningKey(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray()));

    [Fact]
    public void Read_WhatWasSigned_GivesItBack()
    {
        var expires = new DateTimeOffset(2026, 11, 22, 21, 0, 0, TimeSpan.Zero);

        var id = _signed.Read(_signed.Sign("price", "i=5:r=7.d", new UserId(long.MaxValue), expires, 24));

        Assert.Equal(new SignedId("price", "i=5:r=7.d", new UserId(long.MaxValue), expires), id);
    }

    [Fact]
    public void Read_AnyCharacterChanged_IsRefused()
    {
        var id = _signed.Sign("price", "item=5057", new UserId(42), DateTimeOffset.UnixEpoch.AddYears(60), 3);

        for (var i = 0; i < id.Length; i++)
            foreach (var other in "0aA-_.:1")
                if (other != id[i])
                    Assert.Null(_signed.Read(id[..i] + other + id[(i + 1)..]));
        Assert.All(Enumerable.Range(0, id.Length), length => Assert.Null(_signed.Read(id[..length])));
        Assert.Null(_signed.Read(id + "x"));
    }

    [Fact]
    public void Read_SignedWithAnotherKey_IsRefused() =>
        Assert.Null(new SignedState(new SigningKey(RandomNumberGenerator.GetBytes(32))).Read(_signed.Sign("price", "x", null, null, 0)));

    [Fact]
    public void Sign_LongestStateAndLargestNumbers_FitsAHundredCharacters()
    {
        var id = _signed.Sign("12345678", new string('x', 52), new UserId(long.MaxValue), DateTimeOffset.MaxValue, 24);

        Assert.InRange(id.Length, 90, 100);
        Assert.NotNull(_signed.Read(id));
    }

    [Theory]
    [InlineData("123456789", "")]
    [InlineData("", "")]
    [InlineData("a:b", "")]
    [InlineData("a", "ü")]
    [InlineData("a", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void Sign_WhatDoesNotFit_Throws(string action, string state) =>
        Assert.Throws<ArgumentException>(() => _signed.Sign(action, state, null, null, 0));

    [Fact]
    public void Key_KeptInTheDirectory_IsTheSameNextTimeAndPrivate()
    {
        var directory = Directory.CreateTempSubdirectory("discordah-key");
        try
        {
            var first = SigningKey.Load("", directory.FullName);
            var second = SigningKey.Load("", directory.FullName);
            var path = Path.Combine(directory.FullName, SigningKey.FileName);

            Assert.True(first.Bytes.SequenceEqual(second.Bytes));
            if (OperatingSystem.IsWindows()) return;
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            Assert.Throws<InvalidOperationException>(() => SigningKey.Load("", directory.FullName));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
