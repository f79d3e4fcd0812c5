namespace DiscordAH.Infrastructure.Market.Items;

internal sealed class PetNameRow
{
    public int SpeciesId { get; set; }

    public string Name { get; set; } = "";
}
