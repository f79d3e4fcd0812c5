using DiscordAH.Panel.Hosting;

return await PanelProgram.RunAsync(args);
