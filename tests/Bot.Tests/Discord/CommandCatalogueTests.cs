using System.Text.Json;
using System.Text.Json.Nodes;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Tests.Discord;

public sealed class CommandCatalogueTests
{
    [Fact]
    public void Manifest_WordsOfPaths_BecomeGroupsAndSubCommands()
    {
        var catalogue = Catalogue("alert price add", "alert price list", "alert mute", "price");

        var alert = JsonNode.Parse(catalogue.Manifest[0])!;
        Assert.Equal(["alert", "price"], catalogue.Manifest.Select(m => (string)JsonNode.Parse(m)!["name"]!));
        Assert.Equal(["1 mute", "2 price"], alert["options"]!.AsArray().Select(o => $"{o!["type"]} {o["name"]}"));
        Assert.Equal(["1 add", "1 list"], alert["options"]![1]!["options"]!.AsArray().Select(o => $"{o!["type"]} {o["name"]}"));
    }

    [Theory]
    [InlineData("Price")]
    [InlineData("price  add")]
    [InlineData("a b c d")]
    [InlineData("pri!ce")]
    [InlineData("")]
    public void Catalogue_BadWords_AreRefused(string path) => Assert.Throws<InvalidOperationException>(() => Catalogue(path));

    [Fact]
    public void Catalogue_CommandWithSubCommands_IsRefused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Catalogue("alert", "alert add"));

        Assert.Equal("Command '/alert' has sub-commands, so it cannot be a command itself.", error.Message);
    }

    [Fact]
    public void Catalogue_RequiredOptionLast_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Catalogue(new CommandDefinition("p", "x", [new("a", "A"), new("b", "B") { Required = true }])));

    [Fact]
    public void Catalogue_ChoicesWithAutocomplete_AreRefused() =>
        Assert.Throws<InvalidOperationException>(() => Catalogue(new CommandDefinition("p", "x", [new("a", "A") { Autocomplete = true, Choices = [new("n", "v")] }])));

    [Fact]
    public void Fingerprint_WhatDiscordGivesBack_IsEqualToWhatWasSent()
    {
        var catalogue = Catalogue(new CommandDefinition("price", "Price of ü", [
            new("item", "Item") { Required = true, Autocomplete = true },
            new("days", "Days", OptionKind.Integer) { Minimum = 1, Maximum = 30 },
            new("range", "Range") { Choices = [new("Week", "7d")] }]));
        var given = JsonDocument.Parse("""
            {"id":"1","application_id":"2","version":"3","type":1,"name":"price","name_localizations":null,"description":"Price of \u00fc","default_member_permissions":null,"nsfw":false,
            "contexts":null,"integration_types":[0],"options":[
            {"name":"item","description":"Item","type":3,"autocomplete":true,"required":true},
            {"max_value":30.0,"min_value":1,"name":"days","description":"Days","type":4,"required":false,"choices":[]},
            {"type":3,"name":"range","description":"Range","choices":[{"name":"Week","name_localizations":null,"value":"7d"}],"min_length":0}]}
            """);

        Assert.Equal(CommandFingerprint.Of([given.RootElement]), CommandFingerprint.Of(catalogue.Manifest));
    }

    [Theory]
    [InlineData("other", "A test")]
    [InlineData("price", "Another test")]
    public void Fingerprint_AnotherCommand_IsAnother(string path, string description) =>
        Assert.NotEqual(
            CommandFingerprint.Of(Catalogue("price").Manifest),
            CommandFingerprint.Of(Catalogue(new CommandDefinition(path, description, [])).Manifest));

    [Fact]
    public async Task Registration_SecondStart_DoesNotWriteAgain()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (await BotUnderTest.StartAsync(discord, [new TestCommand("price", new Reply())]))
        {
        }

        await using (await BotUnderTest.StartAsync(discord, [new TestCommand("price", new Reply())]))
        {
        }

        Assert.Single(discord.Calls, c => c.Method == "PUT");
        await using (await BotUnderTest.StartAsync(discord, [new TestCommand("realm", new Reply())]))
        {
        }

        Assert.Equal(2, discord.Calls.Count(c => c.Method == "PUT"));
    }

    [Fact]
    public async Task Registration_OneGuild_ClearsTheGlobalList()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (await BotUnderTest.StartAsync(discord, [new TestCommand("price", new Reply())]))
        {
        }

        await using (await BotUnderTest.StartAsync(discord, [new TestCommand("price", new Reply())], settings: new() { ["Discord:GuildId"] = "290926798626357999" }))
        {
        }

        var puts = discord.Calls.Where(c => c.Method == "PUT").Skip(1).ToList();
        Assert.Contains(puts, p => p.Path.Contains("guilds/290926798626357999", StringComparison.Ordinal) && p.Json.Contains("price", StringComparison.Ordinal));
        Assert.Contains(puts, p => !p.Path.Contains("guilds", StringComparison.Ordinal) && p.Json == "[]");
    }

    private static CommandCatalogue Catalogue(params string[] paths) => Catalogue([.. paths.Select(p => new CommandDefinition(p, "A test", []))]);

    private static CommandCatalogue Catalogue(params CommandDefinition[] definitions) =>
        new(definitions.Select(d => new TestCommand(d.Path, new Reply()) { Definition = d }));
}
