using System.Globalization;
using DiscordAH.Sandbox.BattleNet.Catalogue;

namespace DiscordAH.Sandbox.BattleNet.Http;

/// <summary>Battle pets by species.</summary>
internal sealed class PetEndpoints(Terms terms, ItemCatalogue catalogue)
{
    private static readonly string[] Families =
    [
        "HUMANOID", "DRAGONKIN", "FLYING", "UNDEAD", "CRITTER", "MAGIC", "ELEMENTAL", "BEAST", "AQUATIC", "MECHANICAL",
    ];

    public Task IndexAsync(BattleNetCall call) => call.SendAsync(call.StaticLink("pet/"), json =>
    {
        json.WriteStartArray("pets");
        foreach (var pet in catalogue.Pets)
            json.Reference(null, Link(call, pet), pet.Id, pet.Name, call.Locale);
        json.WriteEndArray();
    });

    public Task PetAsync(BattleNetCall call)
    {
        if (call.RouteNumber("id") is not { } id || catalogue.Pet(id) is not { } pet)
            return call.NotFoundAsync();
        return call.SendAsync(Link(call, pet), json =>
        {
            json.WriteNumber("id", pet.Id);
            json.Text("name", pet.Name, call.Locale);
            json.WriteStartObject("battle_pet_type");
            json.WriteNumber("id", pet.Subclass);
            json.WriteString("type", Families[pet.Subclass]);
            json.Text("name", terms["pet-type", Families[pet.Subclass]], call.Locale);
            json.WriteEndObject();
            json.Text("description", LocalText.Same(""), call.Locale);
            json.WriteBoolean("is_capturable", pet.Quality < 3);
            json.WriteBoolean("is_tradable", true);
            json.WriteBoolean("is_battlepet", true);
            json.WriteBoolean("is_alliance_only", false);
            json.WriteBoolean("is_horde_only", false);
            json.WriteStartArray("abilities");
            json.WriteEndArray();
            json.Typed("source", "WILDPET", LocalText.From("Pet Battle", "Haustierkampf", "Combat de mascottes", "Битва питомцев"), call.Locale);
            json.WriteString("icon", IconLink(call, pet));
            json.WriteBoolean("is_random_creature_display", false);
            json.Reference("media", call.StaticLink(string.Create(CultureInfo.InvariantCulture, $"media/pet/{pet.Id}")), pet.Id, null, null);
        });
    }

    public Task MediaAsync(BattleNetCall call) => call.RouteNumber("id") is { } id && catalogue.Pet(id) is not null
        ? ItemEndpoints.MediaAsync(call, "pet", id)
        : call.NotFoundAsync();

    private static string Link(BattleNetCall call, CatalogueItem pet) =>
        call.StaticLink(string.Create(CultureInfo.InvariantCulture, $"pet/{pet.Id}"));

    private static string IconLink(BattleNetCall call, CatalogueItem pet) =>
        string.Create(CultureInfo.InvariantCulture, $"{call.BaseUrl[..call.BaseUrl.LastIndexOf('/')]}/media/icons/56/pet_{pet.Id}.png");
}
