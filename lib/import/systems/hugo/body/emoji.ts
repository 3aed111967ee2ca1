const LIST = `smile 😄 smiley 😃 grinning 😀 grin 😁 laughing 😆 joy 😂 rofl 🤣 blush 😊 wink 😉 heart_eyes 😍 sunglasses 😎 thinking 🤔
  neutral_face 😐 unamused 😒 sweat_smile 😅 sweat 😓 cry 😢 sob 😭 scream 😱 rage 😡 angry 😠 confused 😕 stuck_out_tongue 😛
  stuck_out_tongue_winking_eye 😜 slightly_smiling_face 🙂 upside_down_face 🙃 relaxed ☺️ relieved 😌 worried 😟 open_mouth 😮
  hugs 🤗 exploding_head 🤯 see_no_evil 🙈 hear_no_evil 🙉 speak_no_evil 🙊 ghost 👻 robot 🤖 alien 👽 skull 💀 poop 💩 hankey 💩
  heart ❤️ broken_heart 💔 blue_heart 💙 green_heart 💚 yellow_heart 💛 purple_heart 💜 sparkling_heart 💖 star ⭐ star2 🌟
  sparkles ✨ fire 🔥 zap ⚡ boom 💥 tada 🎉 confetti_ball 🎊 rocket 🚀 100 💯 +1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 clap 👏
  wave 👋 ok_hand 👌 muscle 💪 pray 🙏 raised_hands 🙌 point_right 👉 point_left 👈 point_up ☝️ point_down 👇 fist ✊ v ✌️
  metal 🤘 crossed_fingers 🤞 facepalm 🤦 man_facepalming 🤦‍♂️ shrug 🤷 eyes 👀 brain 🧠 bug 🐛 cat 🐱 dog 🐶 panda_face 🐼
  penguin 🐧 whale 🐳 snake 🐍 crab 🦀 unicorn 🦄 bee 🐝 octopus 🐙 turtle 🐢 coffee ☕ beer 🍺 beers 🍻 pizza 🍕 cake 🍰
  cookie 🍪 apple 🍎 lemon 🍋 sunny ☀️ cloud ☁️ umbrella ☔ snowflake ❄️ rainbow 🌈 ocean 🌊 moon 🌔 earth_africa 🌍
  earth_americas 🌎 earth_asia 🌏 globe_with_meridians 🌐 christmas_tree 🎄 gift 🎁 trophy 🏆 medal_sports 🏅 dart 🎯 game_die 🎲
  video_game 🎮 guitar 🎸 musical_note 🎵 art 🎨 camera 📷 movie_camera 🎥 tv 📺 computer 💻 iphone 📱 keyboard ⌨️ floppy_disk 💾
  cd 💿 bulb 💡 battery 🔋 electric_plug 🔌 hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ gear ⚙️ lock 🔒 unlock 🔓 key 🔑 mag 🔍
  link 🔗 paperclip 📎 pushpin 📌 scissors ✂️ pencil 📝 memo 📝 pencil2 ✏️ book 📖 books 📚 bookmark 🔖 newspaper 📰 mailbox 📫
  email ✉️ envelope ✉️ calendar 📅 date 📅 clock 🕐 hourglass ⌛ stopwatch ⏱️ alarm_clock ⏰ chart_with_upwards_trend 📈
  chart_with_downwards_trend 📉 bar_chart 📊 moneybag 💰 dollar 💵 package 📦 truck 🚚 car 🚗 bike 🚲 airplane ✈️ ship 🚢 house 🏠
  office 🏢 school 🏫 hospital 🏥 construction 🚧 rotating_light 🚨 warning ⚠️ no_entry ⛔ no_entry_sign 🚫 x ❌ o ⭕
  white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ question ❓ exclamation ❗ grey_question ❔ bangbang ‼️
  information_source ℹ️ recycle ♻️ arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrows_counterclockwise 🔄
  heavy_plus_sign ➕ heavy_minus_sign ➖ copyright ©️ tm ™️ speech_balloon 💬 thought_balloon 💭 zzz 💤 sweat_drops 💦 dash 💨
  bell 🔔 mega 📣 loudspeaker 📢 checkered_flag 🏁 triangular_flag_on_post 🚩 us 🇺🇸 gb 🇬🇧 de 🇩🇪 fr 🇫🇷 jp 🇯🇵`

/** The emoji that texts have most often, by their names on GitHub. */
export const EMOJI: Record<string, string> = Object.fromEntries(
  [...LIST.matchAll(/(\S+) (\S+)/g)].map(([, name = '', emoji = '']) => [name, emoji]),
)
