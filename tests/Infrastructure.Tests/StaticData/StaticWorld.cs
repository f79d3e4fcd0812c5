using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DiscordAH.Infrastructure.Tests.Market.BattleNet;
using Microsoft.AspNetCore.Http;

namespace DiscordAH.Infrastructure.Tests.StaticData;

/// <summary>A small game on a scripted Battle.net: one profession with one tier of many recipes, mounts, toys and pets.</summary>
internal sealed class StaticWorld
{
    public const int Recipes = 100;

    public string Build { get; set; } = "12.0.7_67808";

    /// <summary>Paths that are not there.</summary>
    public ConcurrentDictionary<string, bool> Unknown { get; } = new();

    /// <summary>Paths that are answered by a status instead.</summary>
    public Func<string, int?> Trouble { get; set; } = _ => null;

    /// <summary>Everything asked, without the root.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!["/us/data/wow/".Length..];
        Asked.Enqueue(path);
        var body = Unknown.ContainsKey(path) ? null : Body(path.Split('/'));
        context.Response.StatusCode = Trouble(path) ?? (body is null ? 404 : 200);
        return context.Response.StatusCode == 200 ? BattleNetServer.JsonAsync(context, body!) : Task.CompletedTask;
    }

    public int AskedFor(string prefix) => Asked.Count(path => path.StartsWith(prefix, StringComparison.Ordinal));

    private string? Body(string[] path) => path switch
    {
        ["profession", "index"] => Document("professions", List([171])),
        ["profession", "171"] => Document("skill_tiers", List([2906]), 171),
        ["profession", "171", "skill-tier", "2906"] => Document("categories", [new { name = "Potions", recipes = List(Enumerable.Range(1, Recipes)) }], 2906),
        ["recipe", var id] => Document("reagents", [new { reagent = new { id = 5, name = "Herb" }, quantity = 2 }], int.Parse(id, CultureInfo.InvariantCulture)),
        ["media", "profession" or "recipe" or "item", var id] => Document("assets", [new { key = "icon", value = $"https://render/{id}.jpg" }], 1),
        ["mount", "index"] => Document("mounts", List([6, 7])),
        ["toy", "index"] => Document("toys", List([30])),
        ["pet", "index"] => Document("pets", List([39])),
        ["mount" or "pet", var id] => Document("nothing", [], int.Parse(id, CultureInfo.InvariantCulture)),
        ["toy", "30"] => $$$"""{"_links":{{{Links}}},"id":30,"item":{"id":2,"name":"Crystal Ball"}}""",
        _ => null,
    };

    private string Links => $$$"""{"self":{"href":"https://us.x/data/wow/y?namespace=static-{{{Build}}}-us"}}""";

    private string Document(string list, object[] elements, int id = 0) =>
        $$"""{"_links":{{Links}},"id":{{id}},"name":{"en_US":"Thing {{id}} of {{Build}}","de_DE":"Ding {{id}}"},"{{list}}":{{JsonSerializer.Serialize(elements)}}}""";

    private static object[] List(IEnumerable<int> ids) => [.. ids.Select(id => new { id, name = $"Thing {id}" })];
}
